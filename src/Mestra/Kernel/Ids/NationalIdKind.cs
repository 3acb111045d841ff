using System.Diagnostics;

namespace Mestra.Kernel;

/// <summary>The kinds of national identity number that are kept. Whether a number is synthetic is a mark beside the kind.</summary>
public enum NationalIdKind
{
    /// <summary>Norwegian fødselsnummer: ddMMyy, three digits, two check digits.</summary>
    Fodselsnummer = 1,

    /// <summary>Norwegian D-nummer: as fødselsnummer, the first digit four higher.</summary>
    DNumber = 2,

    /// <summary>Norwegian felles hjelpenummer: first digit 8 or 9, no date, no meaning, shared by the health services.</summary>
    FhNumber = 3,

    /// <summary>Swedish personnummer: yyyyMMdd, three digits, one check digit.</summary>
    Personnummer = 4,

    /// <summary>Swedish samordningsnummer: as personnummer, the day 60 higher; month or day may be unknown (00).</summary>
    Samordningsnummer = 5,
}

/// <summary>What the world outside calls the kinds.</summary>
public static class NationalIdKinds
{
    /// <summary>
    /// The FHIR identifier system: for Norway the OID of the register (HL7 Norway, basisprofiler-r4), for Sweden the
    /// address that SEBasePatient fixes (HL7 Sweden, basprofiler-r4).
    /// </summary>
    public static string FhirSystem(this NationalIdKind kind) =>
        kind switch
        {
            NationalIdKind.Fodselsnummer => "urn:oid:2.16.578.1.12.4.1.4.1",
            NationalIdKind.DNumber => "urn:oid:2.16.578.1.12.4.1.4.2",
            NationalIdKind.FhNumber => "urn:oid:2.16.578.1.12.4.1.4.3",
            NationalIdKind.Personnummer => "http://electronichealth.se/identifier/personnummer",
            NationalIdKind.Samordningsnummer =>
                "http://electronichealth.se/identifier/samordningsnummer",
            _ => throw new UnreachableException($"No system for {kind}."),
        };
}
