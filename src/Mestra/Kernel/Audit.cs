namespace Mestra.Kernel;

/// <summary>Checks invariants of one module against the store. Reads only.</summary>
public interface IAudit
{
    /// <summary>One line for each breach, in English for the operator, without anything about a person but ids.</summary>
    Task<IReadOnlyList<string>> Breaches(CancellationToken cancel);
}
