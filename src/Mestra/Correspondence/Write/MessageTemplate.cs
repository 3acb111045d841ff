using Mestra.Kernel;

namespace Mestra.Correspondence;

/// <summary>A text that an organisation may write itself.</summary>
public enum TemplateKind
{
    ReminderSms,
    OfferSms,
    PostponedSms,
    CancellationSms,

    /// <summary>The first paragraph of the invitation letter.</summary>
    InvitationOpening,
}

/// <summary>One edition of an organisation's own text (nb: mal). The latest is used; the earlier stay readable.</summary>
public sealed class MessageTemplate : IOwned, IRecorded
{
    /// <summary>Most letters of one text in one language.</summary>
    public const int AtMost = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required TemplateKind Kind { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    /// <summary>With places to fill in by name: <c>{date}</c>. A language that is empty uses the product's own text.</summary>
    public required Wording Text { get; init; }
    public required DateTimeOffset SavedAt { get; init; }

    Guid IRecorded.RecordId => OrganisationId;
}

/// <summary>Why a text cannot be used.</summary>
public enum TemplateRefusal
{
    /// <summary>An SMS or subject that names the course: the title is health information (domain 8.7).</summary>
    NamesTheCourse,

    /// <summary>A place to fill in that nothing fills.</summary>
    UnknownPlace,

    /// <summary>An SMS that does not say who it is from and whom to call.</summary>
    NamesNoSender,
    TooLong,
}
