using System.Diagnostics.CodeAnalysis;

namespace Mestra.Kernel;

/// <summary>Why a typed organisation number is not kept.</summary>
public enum OrganisationNumberRefusal
{
    /// <summary>Nothing was typed.</summary>
    Missing = 1,

    /// <summary>Something that is no digit was typed.</summary>
    NotDigits,

    /// <summary>Neither nine digits (Norway) nor ten (Sweden).</summary>
    WrongLength,

    /// <summary>The check digit does not fit.</summary>
    WrongCheckDigit,

    /// <summary>Ten digits whose third is 0 or 1: a person's number, which is not kept as an organisation's.</summary>
    IsPersonalNumber,
}

/// <summary>An organisation's number in its country's register (nb: organisasjonsnummer, sv: organisationsnummer).</summary>
/// <remarks>
/// Norway: nine digits, check digit modulo 11 (domain 8.1). Sweden: ten digits, Luhn, the third at least 2 so that it is
/// never taken for a personnummer (lag 1974:174, 4 §).
/// </remarks>
public sealed record OrganisationNumber
{
    private const int NorwegianLength = 9;
    private const int SwedishLength = 10;

    private OrganisationNumber(string digits) => Digits = digits;

    /// <summary>Digits only: nine for Norway, ten for Sweden.</summary>
    public string Digits { get; }

    /// <summary>Two letters (ISO 3166): NO or SE.</summary>
    public string Country => Digits.Length == NorwegianLength ? "NO" : "SE";

    /// <summary>
    /// The FHIR identifier system: for Norway the OID of Enhetsregisteret, for Sweden the one that SEBaseOrganization
    /// fixes for its organizationIdentifier.
    /// </summary>
    public string FhirSystem =>
        Country == "NO" ? "urn:oid:2.16.578.1.12.4.1.4.101" : "urn:oid:2.5.4.97";

    /// <summary>Reads a number as people type it.</summary>
    /// <param name="typed">What was typed; anything, of any length.</param>
    /// <param name="number">The number, where it is one.</param>
    /// <param name="refusal">Why it is not kept; null where it is.</param>
    public static bool TryRead(
        string? typed,
        [NotNullWhen(true)] out OrganisationNumber? number,
        [NotNullWhen(false)] out OrganisationNumberRefusal? refusal
    )
    {
        var read = TypedNumber.Read(typed);
        refusal = RefusalOf(read);
        number = refusal is null ? new(read.Text) : null;
        return number is not null;
    }

    /// <inheritdoc />
    public override string ToString() => Digits;

    private static OrganisationNumberRefusal? RefusalOf(TypedNumber read)
    {
        if (read.IsEmpty || !read.IsDigits)
        {
            return read.IsEmpty
                ? OrganisationNumberRefusal.Missing
                : OrganisationNumberRefusal.NotDigits;
        }

        return read.Text.Length switch
        {
            SwedishLength when !CheckDigits.Luhn(read.Text) =>
                OrganisationNumberRefusal.WrongCheckDigit,
            SwedishLength => read.Text[2] < '2' ? OrganisationNumberRefusal.IsPersonalNumber : null,
            NorwegianLength when !CheckDigits.OfOrganisation(read.Text) =>
                OrganisationNumberRefusal.WrongCheckDigit,
            NorwegianLength => null,
            _ => OrganisationNumberRefusal.WrongLength,
        };
    }
}
