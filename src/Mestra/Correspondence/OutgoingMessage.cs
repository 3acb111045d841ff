using Mestra.Kernel;

namespace Mestra.Correspondence;

/// <summary>What a message is about.</summary>
public enum MessageKind
{
    /// <summary>A seat that the person has not answered yes to yet, with the last day to answer (nb: tilbud om plass).</summary>
    Offer,

    /// <summary>To who has said yes (nb: innkalling, sv: kallelse).</summary>
    Invitation,

    /// <summary>nb: påminnelse, a week before.</summary>
    Reminder,

    /// <summary>New dates or places, to those who already know the old ones.</summary>
    Moved,

    /// <summary>The dates are taken away, and new ones will come (nb: utsatt).</summary>
    Postponed,

    /// <summary>The course will not be held (nb: avlysning).</summary>
    Cancellation,

    /// <summary>To someone with an account; never about a patient.</summary>
    StaffMail,
}

/// <summary>How a message reaches its recipient.</summary>
public enum MessageChannel
{
    /// <summary>Printed here, or sent by the EPR.</summary>
    Letter,
    Sms,
    Email,

    /// <summary>The hospital's own secure route, by hand: for a person with a protected address.</summary>
    SecureRoute,
}

/// <summary>Where a message is.</summary>
public enum MessageState
{
    /// <summary>Waits for its time, or for someone to print it.</summary>
    Due,

    /// <summary>Handed out to be sent; goes back to due if whoever took it dies.</summary>
    Sending,
    Sent,

    /// <summary>Given up after several attempts: someone must look.</summary>
    Failed,

    /// <summary>Will not be sent; <see cref="OutgoingMessage.NotSent"/> says why.</summary>
    Cancelled,
}

/// <summary>Why a message is not sent.</summary>
public enum NotSentReason
{
    /// <summary>Somebody stopped it.</summary>
    ByHand,
    SeatGivenUp,

    /// <summary>The person was moved to another date, and is written to about that one.</summary>
    MovedToOtherDate,

    /// <summary>The person has answered the offer.</summary>
    Answered,

    /// <summary>The last day to answer has passed: an SMS that named it would ask for what can no longer be done.</summary>
    AnswerOverdue,
    CourseCancelled,

    /// <summary>The course waits for new dates.</summary>
    CoursePostponed,

    /// <summary>New dates have come: another letter tells them.</summary>
    Overtaken,

    /// <summary>The person has a protected address.</summary>
    Protected,

    /// <summary>The secure route is not needed any more: an ordinary letter goes instead.</summary>
    NoLongerProtected,

    /// <summary>The person has said no to SMS.</summary>
    ReservedSms,
    Deceased,

    /// <summary>No telephone number that can take an SMS.</summary>
    NoPhone,

    /// <summary>What it is about is over, or has no date.</summary>
    NothingAhead,
}

/// <summary>How a message left.</summary>
public enum SentBy
{
    /// <summary>Nowhere: it can be read in the outbox.</summary>
    Outbox,
    Smtp,
    SmsGateway,

    /// <summary>Printed here.</summary>
    Print,

    /// <summary>Written or sent in the EPR, or by the secure route.</summary>
    Elsewhere,
}

/// <summary>One outgoing message (nb: utsending; FHIR Communication) is one row: people see it, move it and stop it, and the drain sends it.</summary>
public sealed class OutgoingMessage : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>On whose behalf; empty for the installation itself.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Occasion, recipient and channel: the same occasion gives the same message, once. Goes to the receiver, which drops a repeat.</summary>
    public required string Key { get; init; }
    public required MessageKind Kind { get; init; }
    public required MessageChannel Channel { get; init; }

    /// <summary>The course it is about; null for staff mail.</summary>
    public Guid? CourseId { get; init; }

    /// <summary>The seat it follows from; null for staff mail.</summary>
    public Guid? SeatId { get; init; }

    /// <summary>Who gets it; null for staff mail.</summary>
    [Personal]
    public Guid? PersonId { get; init; }

    /// <summary>The telephone number or address it went to; for staff mail where it is to go.</summary>
    [Personal]
    public string Address { get; set; } = "";

    /// <summary>The form of language it is or was written in (two letters).</summary>
    public string Language { get; set; } = "nb";

    /// <summary>Not before this moment.</summary>
    public required DateTimeOffset Due { get; set; }

    /// <summary>Somebody chose the time; it stands until the course moves.</summary>
    public bool IsDueByHand { get; set; }
    public MessageState State { get; set; } = MessageState.Due;
    public NotSentReason? NotSent { get; set; }

    /// <summary>Until when the one who took it may try.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }
    public int Attempts { get; set; }

    /// <summary>What the relay or gateway answered. It may name the recipient.</summary>
    [Personal]
    public string Error { get; set; } = "";
    public DateTimeOffset? SentAt { get; set; }
    public SentBy? SentBy { get; set; }

    /// <summary>Of an e-mail.</summary>
    [Personal]
    public string Subject { get; set; } = "";

    /// <summary>What was sent. Empty until then, except for staff mail: the text is made from the facts of the moment.</summary>
    [Personal]
    public string Body { get; set; } = "";

    Guid IRecorded.RecordId => Id;

    /// <summary>True while it may still go out.</summary>
    public bool IsWaiting => State is MessageState.Due or MessageState.Failed;

    /// <summary>True where somebody stopped it: it stays so.</summary>
    public bool IsStoppedByHand =>
        State == MessageState.Cancelled && NotSent == NotSentReason.ByHand;

    /// <summary>True for what a person sends: printed, or by the secure route.</summary>
    public bool IsByHand => Channel is MessageChannel.Letter or MessageChannel.SecureRoute;

    /// <summary>Stops what has not gone out.</summary>
    public MessageRefusal? Stop(NotSentReason reason)
    {
        if (!IsWaiting)
        {
            return TooLate;
        }

        (State, NotSent) = (MessageState.Cancelled, reason);
        return null;
    }

    /// <summary>Takes a stop back: it is due again.</summary>
    public MessageRefusal? Start(DateTimeOffset due)
    {
        if (State is not (MessageState.Cancelled or MessageState.Failed))
        {
            return MessageRefusal.IsNotStopped;
        }

        (State, NotSent, Attempts, Error, Due) = (MessageState.Due, null, 0, "", due);
        return null;
    }

    /// <summary>Gives it another time.</summary>
    public MessageRefusal? MoveTo(DateTimeOffset due, DateTimeOffset now)
    {
        if (!IsWaiting)
        {
            return TooLate;
        }

        if (due < now)
        {
            return MessageRefusal.TimeHasPassed;
        }

        (State, Due, IsDueByHand, Attempts, Error) = (MessageState.Due, due, true, 0, "");
        return null;
    }

    /// <summary>Says that a person has sent it: printed, by the EPR, or by the secure route.</summary>
    public MessageRefusal? MarkSent(SentBy by, DateTimeOffset now)
    {
        if (!IsByHand)
        {
            return MessageRefusal.IsSentByItself;
        }

        if (!IsWaiting)
        {
            return TooLate;
        }

        (State, SentAt, SentBy) = (MessageState.Sent, now, by);
        return null;
    }

    /// <summary>Takes back that a person has sent it.</summary>
    public MessageRefusal? MarkUnsent()
    {
        if (!IsByHand || State != MessageState.Sent)
        {
            return MessageRefusal.IsNotSentByHand;
        }

        (State, SentAt, SentBy) = (MessageState.Due, null, null);
        return null;
    }

    private MessageRefusal TooLate =>
        State == MessageState.Cancelled ? MessageRefusal.IsStopped : MessageRefusal.IsSent;
}

/// <summary>Why a message cannot be changed as asked.</summary>
public enum MessageRefusal
{
    /// <summary>It has gone out, or is on its way.</summary>
    IsSent,
    IsStopped,
    IsNotStopped,
    TimeHasPassed,

    /// <summary>An SMS or e-mail is sent by the program, not by hand.</summary>
    IsSentByItself,
    IsNotSentByHand,

    /// <summary>The person may not get it: protected, deceased, reserved, or the seat is given up.</summary>
    MayNotBeSent,
}
