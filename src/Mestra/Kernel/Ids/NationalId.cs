using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Mestra.Kernel;

/// <summary>
/// A person's national identity number (nb: fødselsnummer, D-nummer, felles hjelpenummer; sv: personnummer,
/// samordningsnummer), read and found right. Immutable; two are equal when their digits are.
/// </summary>
/// <remarks>
/// It never tells sex, age or birth date: from 2032 a Norwegian number no longer carries them, and what people need is
/// asked. It writes itself masked, so that it cannot slip into a log, a message or JSON; <see cref="Digits"/> is for
/// the vault and for the systems that are owed the number.
/// </remarks>
public sealed record NationalId
{
    /// <summary>How many digits at the end the masked form shows: the Norwegian check digits, which mean nothing.</summary>
    private const int Shown = 2;

    private NationalId(string digits, NationalIdKind kind, bool isSynthetic) =>
        (Digits, Kind, IsSynthetic) = (digits, kind, isSynthetic);

    /// <summary>Digits only: 11 for Norway, 12 with the century for Sweden.</summary>
    [JsonIgnore]
    public string Digits { get; }

    /// <summary>The kind, as far as the digits tell.</summary>
    public NationalIdKind Kind { get; }

    /// <summary>True for a test number that belongs to nobody.</summary>
    public bool IsSynthetic { get; }

    /// <summary>The FHIR identifier system of the kind.</summary>
    public string FhirSystem => Kind.FhirSystem();

    /// <summary>For the screen: the last two digits, a bullet for each of the others.</summary>
    public string Masked => new string('•', Digits.Length - Shown) + Digits[^Shown..];

    /// <summary>Reads a number as people type it: with or without spaces, dashes or the Swedish plus sign.</summary>
    /// <param name="typed">What was typed; anything, of any length.</param>
    /// <param name="rules">Whose numbers this store takes.</param>
    /// <param name="today">The day where the person sits: decides the century of a Swedish number with ten digits.</param>
    /// <param name="id">The number, where it is one.</param>
    /// <param name="refusal">Why it is not kept; null where it is.</param>
    public static bool TryRead(
        string? typed,
        IdentityNumberRules rules,
        DateOnly today,
        [NotNullWhen(true)] out NationalId? id,
        [NotNullWhen(false)] out IdRefusal? refusal
    )
    {
        var (digits, finding) = Find(TypedNumber.Read(typed), today);
        refusal = finding.Refusal ?? rules.Refusal(finding.IsSynthetic);
        id = refusal is null ? new(digits, finding.Kind, finding.IsSynthetic) : null;
        return id is not null;
    }

    /// <summary>Masked, always.</summary>
    public override string ToString() => Masked;

    /// <summary>Equal digits are the same person's number, whatever else is known of it.</summary>
    public bool Equals(NationalId? other) => other is not null && other.Digits == Digits;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Digits);

    /// <summary>A number that was read once and comes back from the vault. Rules may have changed since; it stays.</summary>
    internal static NationalId Restored(string digits, NationalIdKind kind, bool isSynthetic) =>
        new(digits, kind, isSynthetic);

    private static (string Digits, Finding Finding) Find(TypedNumber typed, DateOnly today)
    {
        if (typed.IsEmpty)
        {
            return ("", Finding.Refused(IdRefusal.Missing));
        }

        if (!typed.IsDigits)
        {
            var isInterim = SwedishNumber.IsInterim(typed.Text);
            return ("", Finding.Refused(isInterim ? IdRefusal.InterimNumber : IdRefusal.NotDigits));
        }

        return typed.Text.Length switch
        {
            NorwegianNumber.Length => (typed.Text, NorwegianNumber.Read(typed.Text)),
            SwedishNumber.ShortLength or SwedishNumber.Length => FindSwedish(typed, today),
            _ => ("", Finding.Refused(IdRefusal.WrongLength)),
        };
    }

    private static (string Digits, Finding Finding) FindSwedish(TypedNumber typed, DateOnly today)
    {
        var twelve = SwedishNumber.Canonical(typed, today);
        var finding = SwedishNumber.Read(twelve, today);
        // A Norwegian number with a digit too few or too many is no Swedish number with a wrong date.
        return finding.Refusal == IdRefusal.NoSuchDate && !SwedishNumber.LooksSwedish(typed)
            ? ("", Finding.Refused(IdRefusal.WrongLength))
            : (twelve, finding);
    }
}
