namespace Mestra.Kernel;

/// <summary>Why a typed national identity number is not kept. Each has a text that says what to do instead.</summary>
public enum IdRefusal
{
    /// <summary>Nothing was typed.</summary>
    Missing = 1,

    /// <summary>Something that is no digit was typed.</summary>
    NotDigits,

    /// <summary>No kind of number has this many digits, or only a Swedish one has and these do not begin with a date.</summary>
    WrongLength,

    /// <summary>The number does not begin with a date that somebody living can be born on.</summary>
    NoSuchDate,

    /// <summary>A check digit does not fit: most often two digits have changed place.</summary>
    WrongCheckDigit,

    /// <summary>A Swedish number with birth number 000, as people type when they know only the date.</summary>
    NeverIssued,

    /// <summary>A test number (syntetisk, T-nummer, testpersonnummer) where only real people belong.</summary>
    SyntheticNotAllowed,

    /// <summary>A number that a person may hold, in a store where everybody is invented.</summary>
    RealNotAllowed,

    /// <summary>
    /// An H-nummer (month + 40): made by one journal system, unknown outside it. A test number of NAV looks the same
    /// and meets the same refusal.
    /// </summary>
    HNumberIsInternal,

    /// <summary>A Swedish interim or reserve number, with letters: it is replaced as soon as the person has a number.</summary>
    InterimNumber,
}
