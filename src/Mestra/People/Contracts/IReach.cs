namespace Mestra.People.Contracts;

/// <summary>How a person may be reached, and what must not be sent: without a name, so that to ask is not to look.</summary>
/// <param name="Id">The person.</param>
/// <param name="Language">The form of language the person uses (two letters).</param>
/// <param name="Phone">E.164; empty when unknown, and always for a protected person.</param>
/// <param name="IsProtected">Address confidentiality: only the organisation's own secure route.</param>
/// <param name="HasReservedSms">The person has said no to SMS.</param>
/// <param name="IsDeceased">Nothing more is sent.</param>
/// <param name="HasAddress">A letter would arrive.</param>
public sealed record Reach(
    Guid Id,
    string Language,
    string Phone,
    bool IsProtected,
    bool HasReservedSms,
    bool IsDeceased,
    bool HasAddress = false
);

/// <summary>Asked by what sends letters and messages, never by a page.</summary>
public interface IReach
{
    /// <summary>Persons of the organisation acted for; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, Reach>> Of(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    );
}
