using System.Collections.Frozen;

namespace Mestra.Correspondence;

/// <summary>How long an SMS is, as the networks count (3GPP TS 23.038).</summary>
/// <param name="Characters">Characters: extended letters of the short alphabet count as two.</param>
/// <param name="IsWide">True where a letter outside the short alphabet halves the room.</param>
/// <param name="Parts">How many messages it is sent, and paid, as.</param>
public readonly record struct SmsLength(int Characters, bool IsWide, int Parts)
{
    private static readonly FrozenSet<char> Short = (
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
        + " !\"#¤%&'()*+,-./0123456789:;<=>?¡"
        + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
    ).ToFrozenSet();

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
