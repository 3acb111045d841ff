using System.Collections.Frozen;

namespace Mestra.Correspondence;

/// <summary>How long an SMS is, as the networks count (3GPP TS 23.038).</summary>
/// <param name="Characters">Characters: extended letters of the short alphabet count as two.</param>
/// <param name="IsWide">True where a letter outside the short alphabet halves the room.</param>
/// <param name="Parts">How many messages it is sent, and paid, as.</param>
public readonly record struct SmsLength(int Characters, bool IsWide, int Parts)
{
    private static readonly FrozenSet<char> Short =
        "@\u00A3$\u00A5\u00E8\u00E9\u00F9\u00EC\u00F2\u00C7\n\u00D8\u00F8\r\u00C5\u00E5\u0394_\u03A6\u0393\u039B\u03A9\u03A0\u03A8\u03A3\u0398\u039E\u00C6\u00E6\u00DF\u00C9 !\"#\u00A4%&'()*+,-./0123456789:;<=>?\u00A1ABCDEFGHIJKLMNOPQRSTUVWXYZ\u00C4\u00D6\u00D1\u00DC\u00A7\u00BFabcdefghijklmnopqrstuvwxyz\u00E4\u00F6\u00F1\u00FC\u00E0".ToFrozenSet();

    private static readonly FrozenSet<char> Extended = "^{}\\[~]|€\f".ToFrozenSet();

    /// <summary>What is said about the alphabet, as a text key.</summary>
    public string Alphabet => IsWide ? "Correspondence.Sms.Wide" : "Correspondence.Sms.Narrow";

    /// <summary>Counts a text.</summary>
    public static SmsLength Of(string text)
    {
        var isWide = text.Any(letter => !Short.Contains(letter) && !Extended.Contains(letter));
        var characters = isWide ? text.Length : text.Length + text.Count(Extended.Contains);
        var (alone, joined) = isWide ? (70, 67) : (160, 153);
        var parts = characters <= alone ? 1 : (characters + joined - 1) / joined;
        return new(characters, isWide, parts);
    }
}
