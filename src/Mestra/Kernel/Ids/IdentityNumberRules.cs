namespace Mestra.Kernel;

/// <summary>Whose numbers a store takes. Real people and test people are never mixed unless somebody says so.</summary>
/// <param name="AllowSynthetic">Numbers that belong to nobody: Skatteetaten's (month + 80) and Skatteverket's test numbers.</param>
/// <param name="AllowReal">Numbers that a person may hold. An FH-number bears no mark of either, and counts as real.</param>
public sealed record IdentityNumberRules(bool AllowSynthetic, bool AllowReal)
{
    /// <summary>Where people are real.</summary>
    public static IdentityNumberRules Production { get; } =
        new(AllowSynthetic: false, AllowReal: true);

    /// <summary>Where everybody is invented: no real person's number gets in by mistake.</summary>
    public static IdentityNumberRules Demonstration { get; } =
        new(AllowSynthetic: true, AllowReal: false);

    /// <summary>Null where such a number is welcome.</summary>
    internal IdRefusal? Refusal(bool isSynthetic) =>
        isSynthetic switch
        {
            true when !AllowSynthetic => IdRefusal.SyntheticNotAllowed,
            false when !AllowReal => IdRefusal.RealNotAllowed,
            _ => null,
        };
}
