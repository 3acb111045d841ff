using System.Diagnostics.CodeAnalysis;

namespace Mestra.Kernel;

/// <summary>Reads what people type by the rules of this store and the day it is: what a page or an import asks.</summary>
public sealed class IdentityNumberReader(IdentityNumberRules rules, TimeProvider clock)
{
    // Norway and Sweden share their clock. A child born today must not be read as a hundred years old.
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <inheritdoc cref="NationalId.TryRead" />
    public bool TryRead(
        string? typed,
        [NotNullWhen(true)] out NationalId? id,
        [NotNullWhen(false)] out IdRefusal? refusal
    ) => NationalId.TryRead(typed, rules, Today, out id, out refusal);

    private DateOnly Today =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone).DateTime);
}
