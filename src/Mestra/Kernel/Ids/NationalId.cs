namespace Mestra.Kernel;

/// <summary>Placeholder shape; the family of identity numbers.</summary>
public sealed record NationalId(string Digits)
{
    public string Masked => "";
}
