using System.Diagnostics.CodeAnalysis;

namespace Mestra.Kernel;

/// <summary>Why a typed HPR number is not kept.</summary>
public enum HprNumberRefusal
{
    /// <summary>Nothing was typed.</summary>
    Missing = 1,

    /// <summary>Something that is no digit was typed.</summary>
    NotDigits,

    /// <summary>More than nine digits, or none but noughts.</summary>
    WrongLength,
}

/// <summary>
/// A health worker's number in the Norwegian register (nb: HPR-nummer): one to nine digits, no check digit, so a typing
/// error cannot be seen in it. The register is public; the number is not hidden.
/// </summary>
public sealed record HprNumber
{
    private const int MostDigits = 9;

    private HprNumber(string digits) => Digits = digits;

    /// <summary>Digits only, without the noughts that some systems put in front.</summary>
    public string Digits { get; }

    /// <summary>The FHIR identifier system (OID of the register, HL7 Norway, basisprofiler-r4).</summary>
    public static string FhirSystem => "urn:oid:2.16.578.1.12.4.1.4.4";

    /// <summary>Reads a number as people type it.</summary>
    /// <param name="typed">What was typed; anything, of any length.</param>
    /// <param name="number">The number, where it is one.</param>
    /// <param name="refusal">Why it is not kept; null where it is.</param>
    public static bool TryRead(
        string? typed,
        [NotNullWhen(true)] out HprNumber? number,
        [NotNullWhen(false)] out HprNumberRefusal? refusal
    )
    {
        var read = TypedNumber.Read(typed);
        refusal = RefusalOf(read);
        number = refusal is null ? new(read.Text.TrimStart('0')) : null;
        return number is not null;
    }

    /// <inheritdoc />
    public override string ToString() => Digits;

    private static HprNumberRefusal? RefusalOf(TypedNumber read) =>
        read.IsEmpty ? HprNumberRefusal.Missing
        : !read.IsDigits ? HprNumberRefusal.NotDigits
        : read.Text.TrimStart('0').Length is 0 or > MostDigits ? HprNumberRefusal.WrongLength
        : null;
}
