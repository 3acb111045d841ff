namespace Mestra.Evaluation.Contracts;

/// <summary>A decided change (nb: endring) that is not yet done, with its owner.</summary>
public sealed record OpenChange(Guid Id, Guid ProgrammeId, string What, string OwnerName);

/// <summary>Reads what a programme's groups decided to change.</summary>
public interface IChanges
{
    /// <summary>Changes of the programme that no course has carried out yet.</summary>
    Task<IReadOnlyList<OpenChange>> Open(Guid programmeId, CancellationToken cancel);
}
