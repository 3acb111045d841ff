using Mestra.Kernel;

namespace Mestra.Planning;

/// <summary>The six factors of the didactic relation model (nb: didaktisk relasjonsmodell). They have no order: each depends on the others.</summary>
public enum Factor
{
    /// <summary>nb: mål.</summary>
    Goals,

    /// <summary>nb: innhold.</summary>
    Content,

    /// <summary>nb: arbeidsmåter, læringsaktiviteter.</summary>
    Methods,

    /// <summary>nb: evaluering.</summary>
    Evaluation,

    /// <summary>nb: rammefaktorer.</summary>
    Frame,

    /// <summary>nb: deltakerforutsetninger.</summary>
    Participants,
}

/// <summary>What stands in a cell: what, how and why.</summary>
public sealed record CellText(string What, string How, string Why)
{
    public static CellText Empty { get; } = new("", "", "");

    /// <summary>True where nothing is written.</summary>
    public bool IsEmpty => What.Length + How.Length + Why.Length == 0;
}

/// <summary>One cell of the star (nb: del av stjernen).</summary>
public sealed class PlanCell : IOwned, IRecorded
{
    private readonly List<PlanCellVersion> _versions = [];

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid ProgrammeId { get; init; }
    public required Factor Factor { get; init; }
    public string What { get; private set; } = "";
    public string How { get; private set; } = "";
    public string Why { get; private set; } = "";

    /// <summary>Goes up by one with every change of the text; 0 while nothing was written.</summary>
    public int Version { get; private set; }
    public DateTimeOffset? ChangedAt { get; private set; }
    public Guid? ChangedById { get; private set; }

    /// <summary>The cells whose change asks for a new look at this one; none where it has been looked at.</summary>
    public IReadOnlyList<Factor> LookAgainBecause { get; private set; } = [];
    public DateTimeOffset? LookAgainSince { get; private set; }

    /// <summary>Every text it has had, the present one included.</summary>
    public IReadOnlyCollection<PlanCellVersion> Versions => _versions;

    public bool LookAgain => LookAgainBecause.Count > 0;

    public CellText Text => new(What, How, Why);

    Guid IRecorded.RecordId => ProgrammeId;

    /// <summary>Takes a new text. To write a cell is to have looked at it.</summary>
    public void Write(CellText text, Guid? by, DateTimeOffset now)
    {
        (What, How, Why) = (text.What, text.How, text.Why);
        (ChangedById, ChangedAt) = (by, now);
        Version++;
        LookedAt();
        _versions.Add(
            new()
            {
                OrganisationId = OrganisationId,
                CellId = Id,
                Number = Version,
                What = What,
                How = How,
                Why = Why,
                SavedAt = now,
                SavedById = by,
            }
        );
    }

    /// <summary>Another cell was changed: does this one still fit?</summary>
    public void AskForNewLook(IReadOnlyCollection<Factor> because, DateTimeOffset now)
    {
        LookAgainBecause = [.. LookAgainBecause.Concat(because).Distinct().Order()];
        LookAgainSince = now;
    }

    /// <summary>Someone looked, and it still fits.</summary>
    public void LookedAt() => (LookAgainBecause, LookAgainSince) = ([], null);
}

/// <summary>A text that a cell has or had (nb: tidligere utgave). Never changed, never taken away.</summary>
public sealed class PlanCellVersion : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid CellId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }
    public required string What { get; init; }
    public required string How { get; init; }
    public required string Why { get; init; }
    public required DateTimeOffset SavedAt { get; init; }
    public Guid? SavedById { get; init; }

    public CellText Text => new(What, How, Why);
}
