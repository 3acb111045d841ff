namespace Mestra.Kernel;

/// <summary>What the digits turned out to be, before the rules of the store are asked.</summary>
/// <param name="Kind">The kind; means nothing where there is a refusal.</param>
/// <param name="IsSynthetic">True for a number that belongs to no person.</param>
/// <param name="Refusal">Why it is no number at all; null where it is one.</param>
internal readonly record struct Finding(NationalIdKind Kind, bool IsSynthetic, IdRefusal? Refusal)
{
    /// <summary>No number that can be kept.</summary>
    public static Finding Refused(IdRefusal refusal) => new(default, false, refusal);
}
