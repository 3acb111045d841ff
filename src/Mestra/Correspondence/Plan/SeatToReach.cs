using Mestra.Courses.Contracts;
using Mestra.People.Contracts;

namespace Mestra.Correspondence;

/// <summary>Someone who has, or had, a seat on a course, with what was already written to them about it.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Person">How the person may be reached; null where the person is not known any more.</param>
/// <param name="Messages">All messages about this seat on this course.</param>
internal sealed record SeatToReach(
    SeatCard Seat,
    Reach? Person,
    IReadOnlyList<OutgoingMessage> Messages
)
{
    /// <summary>True while the person is to come, and was not let in at the door.</summary>
    public bool IsExpected => Seat.IsOccupied && !Seat.IsWalkIn;

    /// <summary>Why nothing of this kind may reach the person by the channel; null where it may.</summary>
    public NotSentReason? Bars(MessageChannel channel) =>
        Person is null or { IsDeceased: true } ? NotSentReason.Deceased
        : channel == MessageChannel.SecureRoute
            ? Person.IsProtected ? null
                : NotSentReason.NoLongerProtected
        : Person.IsProtected ? NotSentReason.Protected
        : channel != MessageChannel.Sms ? null
        : Person.HasReservedSms ? NotSentReason.ReservedSms
        : Person.Phone.StartsWith('+') ? null
        : NotSentReason.NoPhone;

    /// <summary>Why one who is not expected hears no more of the course.</summary>
    public NotSentReason WhyGone =>
        Seat.State == SeatState.Moved ? NotSentReason.MovedToOtherDate : NotSentReason.SeatGivenUp;

    /// <summary>True for a message about the seat as it was given this time; false where the person had it before, went back on the list, and was asked anew.</summary>
    public bool IsOfThisSeat(OutgoingMessage message) =>
        message.IsWaiting || Seat.OfferedAt is not { } at || (message.SentAt ?? message.Due) >= at;

    /// <summary>The same person, with more messages.</summary>
    public SeatToReach With(IEnumerable<OutgoingMessage> more) =>
        this with
        {
            Messages = [.. Messages, .. more],
        };

    /// <summary>By letter, or by the organisation's secure route for a protected person.</summary>
    public MessageChannel WrittenChannel =>
        Person is { IsProtected: true } ? MessageChannel.SecureRoute : MessageChannel.Letter;

    /// <summary>Messages of the kind, by any channel that is written.</summary>
    public IEnumerable<OutgoingMessage> Written(MessageKind kind) =>
        Messages.Where(m => m.Kind == kind && m.IsByHand);

    /// <summary>SMS of the kind.</summary>
    public IEnumerable<OutgoingMessage> Sms(MessageKind kind) =>
        Messages.Where(m => m.Kind == kind && m.Channel == MessageChannel.Sms);
}
