using System.Security.Cryptography;
using System.Text;
using Mestra.Kernel;

namespace Mestra.Evaluation;

/// <summary>How a code came to somebody in the room.</summary>
public enum CodeWay
{
    /// <summary>The QR on the wall was scanned.</summary>
    Screen,

    /// <summary>It was printed on a slip.</summary>
    Slip,

    /// <summary>The leader typed in an answer given on paper.</summary>
    Paper,
}

/// <summary>The right to answer once (nb: engangskode). As many as the people in the room, and joined to nobody.</summary>
/// <remarks>It carries no time, and answers know nothing of it: that it was used is all it tells.</remarks>
public sealed class AnswerCode : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid EvaluationId { get; init; }

    /// <summary>From 1; the code is derived from it.</summary>
    public required int Serial { get; init; }

    /// <summary>SHA-256 of the code. The code itself is nowhere.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>How it was handed out; null while nobody has it.</summary>
    public CodeWay? HandedOut { get; set; }
    public bool IsUsed { get; set; }
}

/// <summary>Makes codes from an evaluation's secret, so that they can be shown again while it is open without being kept.</summary>
internal static class Codes
{
    // Without 0 O 1 I L U: read from a slip, said aloud, and never a word.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Eight letters of thirty: 6 × 10¹¹ codes, of which a room has some dozens.</summary>
    public const int Length = 8;

    public static byte[] NewSeed() => RandomNumberGenerator.GetBytes(32);

    /// <summary>The random word in the address that the QR leads to.</summary>
    public static string NewDoor() => RandomNumberGenerator.GetString(Letters, 12);

    public static string Of(ReadOnlySpan<byte> seed, int number)
    {
        var bytes = HMACSHA256.HashData(seed, BitConverter.GetBytes(number));
        return string.Create(
            Length,
            bytes,
            static (code, from) =>
            {
                for (var i = 0; i < code.Length; i++)
                {
                    code[i] = Letters[BitConverter.ToUInt16(from, i * 2) % Letters.Length];
                }
            }
        );
    }

    public static byte[] HashOf(string code) => SHA256.HashData(Encoding.ASCII.GetBytes(code));

    /// <summary>What somebody typed, as a code is written: capitals, without spaces and dashes. Null when it cannot be one.</summary>
    public static string? Read(string typed)
    {
        if (typed.Length > 4 * Length)
        {
            return null;
        }

        var code = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return code.Length == Length && code.All(Letters.Contains) ? code : null;
    }

    /// <summary>As it stands on a slip: two groups of four.</summary>
    public static string Shown(string code) => $"{code[..4]} {code[4..]}";
}
