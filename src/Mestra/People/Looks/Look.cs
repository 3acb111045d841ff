using Mestra.Kernel;

namespace Mestra.People;

/// <summary>Somebody looked at a person: who, in which role, for which organisation, at what, when (FHIR AuditEvent; nb: innsynslogg). Domain 8.4.</summary>
public sealed class Look : IOwned, IWrittenByLooking
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? AccountId { get; init; }
    public required string ActorName { get; init; }
    public required string ActorRole { get; init; }

    /// <summary>What was looked at, as a text key: <c>Look.Participants</c>.</summary>
    public required string Page { get; init; }

    /// <summary>Its place in the chain; null until the chain has reached it.</summary>
    public long? ChainNumber { get; set; }

    /// <summary>SHA-256 over the row and the hash before it.</summary>
    public byte[]? ChainHash { get; set; }
}

/// <summary>The end of the chain of looks. Its hash is also written outside the database.</summary>
public sealed class LookChain
{
    /// <summary>There is one chain in a store.</summary>
    public static readonly Guid TheOne = new("0190f000-0000-7000-8000-000000000001");

    public Guid Id { get; init; } = TheOne;
    public long Number { get; set; }
    public byte[] Hash { get; set; } = [];
}
