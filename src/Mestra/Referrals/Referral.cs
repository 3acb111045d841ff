using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Referrals.Contracts;

namespace Mestra.Referrals;

/// <summary>A referral to a programme (nb: henvisning, nn: tilvising, sv: remiss; FHIR ServiceRequest), or a sign-up that the secretary enters.</summary>
/// <remarks>
/// The department assesses; no right, deadline or priority is ever asked for (domain 11, point 1). One referral holds
/// all who come together, and hangs on the patient's record even where only relatives come (domain 1.4).
/// </remarks>
public sealed class Referral : IOwned, IRecorded
{
    private readonly List<ReferralPerson> _people = [];

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid ProgrammeId { get; init; }

    /// <summary>The course asked for, or given when it was accepted; null for the programme's next one.</summary>
    public Guid? CourseId { get; set; }

    /// <summary>The department that assesses; null for organisations without departments.</summary>
    public Guid? DepartmentId { get; init; }
    public required ReferrerKind ReferrerKind { get; init; }
    public string ReferrerName { get; init; } = "";
    public string ReferrerWorkplace { get; init; } = "";

    /// <summary>Digits only; empty when missing.</summary>
    [OnlyIn("NO")]
    public string HprNumber { get; init; } = "";

    /// <summary>R1a (domain 1.1): a GP's referral counts only when it is for the education itself. True where nobody is asked.</summary>
    [OnlyIn("NO")]
    public bool IsDirectlyForEducation { get; init; } = true;

    /// <summary>The day it came, at the organisation.</summary>
    public required DateOnly ReceivedOn { get; init; }
    public DateTimeOffset EnteredAt { get; init; }
    public ReferralState State { get; private set; } = ReferralState.Received;

    /// <summary>On whose record it is; null for offers with no patient (the bereaved).</summary>
    [Personal]
    public Guid? PatientId { get; init; }

    /// <summary>Reason and phase in words, for the order of admission.</summary>
    [Personal]
    public string Reason { get; init; } = "";

    /// <summary>May be called the day before.</summary>
    public bool CanComeAtShortNotice { get; init; }

    /// <summary>Why a referral from outside was taken in where the programme takes the own hospital's only; empty else.</summary>
    public string ExceptionReason { get; init; } = "";

    /// <summary>What the referrer was asked for; empty until then.</summary>
    [Personal]
    public string AskedFor { get; private set; } = "";
    public DateOnly? AskedOn { get; private set; }

    /// <summary>What the referrer answered; empty until then.</summary>
    [Personal]
    public string Answer { get; private set; } = "";

    /// <summary>The account that assessed; null before, and for a sign-up, which nobody assesses.</summary>
    public Guid? AssessedById { get; private set; }
    public DateTimeOffset? AssessedAt { get; private set; }

    /// <summary>Why it was declined.</summary>
    [Personal]
    public string DecisionReason { get; private set; } = "";

    /// <summary>Who took it back; null while nobody has.</summary>
    public WithdrawnBy? WithdrawnBy { get; private set; }

    /// <summary>How far its people have come on lists and courses; null before they stand anywhere.</summary>
    public SeatState? PlacedState { get; private set; }

    /// <summary>On which course; null while they wait for the programme's next one.</summary>
    public Guid? PlacedCourseId { get; private set; }

    /// <summary>Made with the form, so that the same form sent twice is one referral.</summary>
    public required Guid FormToken { get; init; }

    /// <summary>Those who come: the patient, relatives, or both.</summary>
    public IReadOnlyCollection<ReferralPerson> People => _people;

    /// <summary>True while somebody must assess it.</summary>
    public bool IsToAssess => State is ReferralState.Received or ReferralState.MoreAsked;

    /// <summary>True until it is declined or taken back.</summary>
    public bool IsOpen => State is not (ReferralState.Declined or ReferralState.Withdrawn);

    Guid IRecorded.RecordId => Id;

    /// <summary>Puts one who comes on the referral.</summary>
    public ReferralRefusal? Add(
        Guid personId,
        Relation relation,
        string needs,
        bool isNumberMissing = false,
        Guid? partId = null
    )
    {
        var refused =
            !IsOpen ? ReferralRefusal.IsClosed
            : _people.Exists(person => person.PersonId == personId)
                ? ReferralRefusal.PersonIsOnItAlready
            : (ReferralRefusal?)null;
        if (refused is null)
        {
            _people.Add(
                new ReferralPerson
                {
                    Id = partId ?? Guid.CreateVersion7(),
                    OrganisationId = OrganisationId,
                    ReferralId = Id,
                    PersonId = personId,
                    Relation = relation,
                    Needs = needs,
                    IsNumberMissing = isNumberMissing,
                }
            );
        }

        return refused;
    }

    /// <summary>A sign-up needs nobody's assessment.</summary>
    public void AcceptAtOnce(DateTimeOffset now) =>
        (State, AssessedAt) = (ReferralState.Accepted, now);

    /// <summary>The department says yes, to a course or to the programme's next one.</summary>
    public ReferralRefusal? Accept(Guid? courseId, Guid? by, DateTimeOffset now)
    {
        if (!IsToAssess)
        {
            return ReferralRefusal.AlreadyAssessed;
        }

        (State, CourseId) = (ReferralState.Accepted, courseId);
        (AssessedById, AssessedAt) = (by, now);
        return null;
    }

    /// <summary>The department says no, and why.</summary>
    public ReferralRefusal? Decline(string reason, Guid? by, DateTimeOffset now)
    {
        var refused =
            !IsToAssess ? ReferralRefusal.AlreadyAssessed
            : string.IsNullOrWhiteSpace(reason) ? ReferralRefusal.NoReason
            : (ReferralRefusal?)null;
        if (refused is null)
        {
            (State, DecisionReason) = (ReferralState.Declined, reason);
            (AssessedById, AssessedAt) = (by, now);
        }

        return refused;
    }

    /// <summary>The department asks the referrer for more. It may be asked again.</summary>
    public ReferralRefusal? AskForMore(string what, DateOnly today)
    {
        var refused =
            !IsToAssess ? ReferralRefusal.AlreadyAssessed
            : string.IsNullOrWhiteSpace(what) ? ReferralRefusal.NothingAskedFor
            : (ReferralRefusal?)null;
        if (refused is null)
        {
            (State, AskedFor, AskedOn, Answer) = (ReferralState.MoreAsked, what, today, "");
        }

        return refused;
    }

    /// <summary>The referrer has answered: it is to be assessed again.</summary>
    public ReferralRefusal? NoteAnswer(string answer)
    {
        var refused =
            State != ReferralState.MoreAsked ? ReferralRefusal.NothingWasAsked
            : string.IsNullOrWhiteSpace(answer) ? ReferralRefusal.NoAnswer
            : (ReferralRefusal?)null;
        if (refused is null)
        {
            (State, Answer) = (ReferralState.Received, answer);
        }

        return refused;
    }

    /// <summary>The person or the referrer takes it back.</summary>
    public ReferralRefusal? Withdraw(WithdrawnBy by)
    {
        if (!IsOpen)
        {
            return ReferralRefusal.IsClosed;
        }

        (State, WithdrawnBy) = (ReferralState.Withdrawn, by);
        return null;
    }

    /// <summary>What was decided was an error: it is to be assessed again. Not where its people have seats.</summary>
    public ReferralRefusal? PutBack(string reason)
    {
        var refused =
            IsToAssess ? ReferralRefusal.NothingToPutBack
            : HasSeat ? ReferralRefusal.HasSeat
            : string.IsNullOrWhiteSpace(reason) ? ReferralRefusal.NoReason
            : (ReferralRefusal?)null;
        if (refused is null)
        {
            (State, DecisionReason, WithdrawnBy) = (ReferralState.Received, "", null);
            (AssessedById, AssessedAt) = (null, null);
        }

        return refused;
    }

    /// <summary>That it was accepted, as the lists are told.</summary>
    public ReferralAccepted Accepted() =>
        new(
            Id,
            ProgrammeId,
            CourseId,
            OrganisationId,
            ReceivedOn,
            PatientId,
            [
                .. _people.Select(person => new ReferredPerson(
                    person.PersonId,
                    person.Relation,
                    person.Needs
                )),
            ]
        );

    /// <summary>Notes how far its people have come.</summary>
    public void Place(SeatState state, Guid? courseId) =>
        (PlacedState, PlacedCourseId) = (state, courseId);

    private bool HasSeat => State == ReferralState.Accepted && PlacedState?.IsOccupied == true;
}

/// <summary>Who took a referral back.</summary>
public enum WithdrawnBy
{
    /// <summary>The person, or someone for them.</summary>
    Person,

    /// <summary>The one who referred.</summary>
    Referrer,

    /// <summary>We: it was entered by mistake.</summary>
    Us,
}

/// <summary>One who comes on a referral: the patient or a relative.</summary>
public sealed class ReferralPerson : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid ReferralId { get; init; }

    [Personal]
    public required Guid PersonId { get; set; }
    public required Relation Relation { get; set; }

    /// <summary>Interpreter, hearing, access, food: in words.</summary>
    [Personal]
    public string Needs { get; set; } = "";

    /// <summary>A hospital in Norway needs the numbers of all who come (domain 1.4): this one must be asked for.</summary>
    public bool IsNumberMissing { get; set; }

    Guid IRecorded.RecordId => ReferralId;
}
