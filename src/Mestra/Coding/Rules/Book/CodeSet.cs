namespace Mestra.Coding;

/// <summary>The codes of one year (nb: kodeverk). Each attendance is coded with the set of its own day.</summary>
/// <param name="Id">The family: <c>no-npr-ppo</c>.</param>
/// <param name="Version">The edition.</param>
/// <param name="ValidFrom">First day it holds.</param>
/// <param name="ValidTo">Last day it holds; null while no end is known.</param>
/// <param name="Confidence">How sure we are of the set as a whole.</param>
/// <param name="Source">Where its use is described.</param>
/// <param name="Codes">The codes, one for each use on each day.</param>
/// <param name="Remark">For readers of the data; never shown.</param>
public sealed record CodeSet(
    string Id,
    string Version,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    RuleConfidence Confidence,
    string Source,
    IReadOnlyList<CodeEntry> Codes,
    string? Remark = null
) : IDated
{
    /// <summary>The code for a use on a day; null where the set has none.</summary>
    public CodeEntry? Find(CodeUse use, DateOnly day) =>
        Codes.FirstOrDefault(code => code.Use == use && code.HoldsOn(day));
}

/// <summary>One code.</summary>
/// <param name="Use">What we use it for.</param>
/// <param name="System">The list or classification it belongs to: <c>8432</c>, <c>NCMP</c>.</param>
/// <param name="Oid">The list's object identifier, where it has one.</param>
/// <param name="Code">The code itself.</param>
/// <param name="Text">Its official text; null where the exact words are not confirmed.</param>
/// <param name="ValidFrom">First day it holds.</param>
/// <param name="ValidTo">Last day it holds; null while no end is known.</param>
/// <param name="Verified">True only when it was checked against the official files of the year.</param>
/// <param name="Confidence">How sure we are.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Remark">For readers of the data; never shown.</param>
public sealed record CodeEntry(
    CodeUse Use,
    string System,
    string? Oid,
    string Code,
    string? Text,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    bool Verified,
    RuleConfidence Confidence,
    string Source,
    string? Remark = null
) : IDated;

/// <summary>What a code is used for.</summary>
public enum CodeUse
{
    /// <summary>Contact type of an education in the room (nb: kontakttype).</summary>
    ContactEducation,

    /// <summary>Contact type of a video consultation.</summary>
    ContactVideo,

    /// <summary>Level of care (nb: omsorgsnivå).</summary>
    CareLevel,

    /// <summary>Procedure: education was given.</summary>
    Education,

    /// <summary>Addition: it was given in a group.</summary>
    Group,

    /// <summary>Addition: relatives took part.</summary>
    Relative,

    /// <summary>The special code that asks for reimbursement of a group programme (nb: særkode).</summary>
    Reimbursement,
}
