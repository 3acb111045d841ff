using System.Globalization;
using Mestra.Courses.Contracts;
using Mestra.People.Contracts;

namespace Mestra.Correspondence;

/// <summary>
/// What is to be sent about a seat, given the facts of now. Changes the messages there are and gives back the new ones.
/// Asked twice about the same facts it does nothing the second time.
/// </summary>
/// <param name="course">The course.</param>
/// <param name="house">Its organisation.</param>
/// <param name="rule">The sending rule of the day.</param>
/// <param name="now">The moment.</param>
internal sealed class MessagePlan(
    CourseCard course,
    OrganisationCard house,
    SendingRule rule,
    DateTimeOffset now
)
{
    /// <summary>When the first session begins that is held; null while there is none.</summary>
    private DateTimeOffset? Starts =>
        course.Sessions.FirstOrDefault(session => !session.IsCancelled)?.Starts;

    /// <summary>The offer of a seat, or invitation and reminder of one who has said yes; stops what lost its reason.</summary>
    public IEnumerable<OutgoingMessage> Follow(SeatToReach reached)
    {
        StopGroundless(reached);
        var rerouted = Reroute(reached);
        return !reached.IsExpected || course.State == CourseState.Postponed
            ? rerouted
            : [.. rerouted, .. Wanted(reached.With(rerouted))];
    }

    /// <summary>The course has new dates or places: who knew the old ones gets a new letter, and reminders follow.</summary>
    public IEnumerable<OutgoingMessage> Move(SeatToReach reached)
    {
        var added = Follow(reached).ToList();
        reached = reached.With(added);
        if (!reached.IsExpected)
        {
            return added;
        }

        if (course.State == CourseState.Postponed)
        {
            return [.. added, .. Postpone(reached)];
        }

        StopAll(
            reached.Messages.Where(m => m.Kind == MessageKind.Postponed),
            NotSentReason.Overtaken
        );
        foreach (var reminder in reached.Sms(MessageKind.Reminder).Where(m => m.IsWaiting))
        {
            Retime(reminder);
        }

        return [.. added, .. NewDates(reached), .. RemindAgain(reached)];
    }

    /// <summary>The course will not be held: nothing more of it, and a word to those who expected it.</summary>
    public IEnumerable<OutgoingMessage> CallOff(SeatToReach reached)
    {
        StopAll(
            reached.Messages.Where(m => m.Kind != MessageKind.Cancellation),
            NotSentReason.CourseCancelled
        );
        return IsGone(reached) || reached.Messages.Any(m => m.Kind == MessageKind.Cancellation)
            ? []
            : LetterAndSms(reached, MessageKind.Cancellation);
    }

    // Who has not said yes is asked, and neither called in nor reminded.
    private List<OutgoingMessage> Wanted(SeatToReach reached) =>
        reached.Seat.State == SeatState.Offered
            ? [.. Written(reached, MessageKind.Offer), .. OfferSms(reached)]
            : [.. Written(reached, MessageKind.Invitation), .. Reminder(reached)];

    private void StopGroundless(SeatToReach reached)
    {
        if (!reached.IsExpected)
        {
            StopAll(
                reached.Messages.Where(m => m.Kind != MessageKind.Cancellation),
                reached.WhyGone
            );
        }
        else if (course.State == CourseState.Postponed)
        {
            StopAll(
                reached.Messages.Where(m =>
                    m.Kind is not (MessageKind.Postponed or MessageKind.Cancellation)
                ),
                NotSentReason.CoursePostponed
            );
        }
        else if (reached.Seat.State == SeatState.Confirmed)
        {
            StopAll(
                reached.Messages.Where(m => m.Kind == MessageKind.Offer),
                NotSentReason.Answered
            );
        }
    }

    // What may not reach the person the way it waits for is stopped; what is written takes the way that is open now.
    private List<OutgoingMessage> Reroute(SeatToReach reached)
    {
        List<OutgoingMessage> added = [];
        foreach (var message in reached.Messages.Where(m => m.IsWaiting).ToList())
        {
            if (reached.Bars(message.Channel) is not { } reason)
            {
                continue;
            }

            message.Stop(reason);
            if (message.IsByHand && reached.Bars(reached.WrittenChannel) is null)
            {
                added.AddRange(Again(reached, message.Kind));
            }
        }

        return added;
    }

    // Who was asked or invited is told once that the dates do not hold; what changes before the new ones come is no news.
    private OutgoingMessage[] Postpone(SeatToReach reached)
    {
        var last = reached
            .Messages.Where(m =>
                m is { IsByHand: true, Kind: MessageKind.Moved or MessageKind.Postponed }
                && m.State != MessageState.Cancelled
            )
            .MaxBy(m => m.Due);
        return last?.Kind == MessageKind.Postponed || !KnowsDates(reached) || IsGone(reached)
            ? []
            : LetterAndSms(reached, MessageKind.Postponed);
    }

    private OutgoingMessage[] LetterAndSms(SeatToReach reached, MessageKind kind)
    {
        var letter = New(reached, kind, reached.WrittenChannel, now);
        return letter.Channel == MessageChannel.SecureRoute
            ? [letter]
            :
            [
                letter,
                Barred(reached, New(reached, kind, MessageChannel.Sms, rule.SmsTime(house, now))),
            ];
    }

    /// <summary>True for who has read the dates.</summary>
    private static bool KnowsDates(SeatToReach reached) =>
        reached
            .Written(MessageKind.Offer)
            .Concat(reached.Written(MessageKind.Invitation))
            .Any(m => m.State == MessageState.Sent);

    private static bool IsGone(SeatToReach reached) =>
        reached.Person is null or { IsDeceased: true };

    private OutgoingMessage[] Written(SeatToReach reached, MessageKind kind) =>
        IsGone(reached)
        || course.Ends <= now
        || reached
            .Written(kind)
            .Any(m =>
                reached.IsOfThisSeat(m) && (m.State != MessageState.Cancelled || m.IsStoppedByHand)
            )
            ? []
            : Again(reached, kind);

    // The one that was stopped starts again, else a new one is written.
    private OutgoingMessage[] Again(SeatToReach reached, MessageKind kind)
    {
        var stopped = reached
            .Written(kind)
            .FirstOrDefault(m => MayBeRevived(m) && m.Channel == reached.WrittenChannel);
        return stopped?.Start(now) is null && stopped is not null
            ? []
            : [New(reached, kind, reached.WrittenChannel, now)];
    }

    // A letter takes days of a short time to answer in.
    private OutgoingMessage[] OfferSms(SeatToReach reached)
    {
        if (IsGone(reached) || reached.Person!.IsProtected || course.Ends <= now)
        {
            return [];
        }

        var due = rule.SmsTime(house, now);
        var before = reached.Sms(MessageKind.Offer).Where(reached.IsOfThisSeat).ToList();
        if (reached.Bars(MessageChannel.Sms) is null)
        {
            before.Where(MayBeRevived).ToList().ForEach(stopped => stopped.Start(due));
        }

        return before.Count > 0
            ? []
            : [Barred(reached, New(reached, MessageKind.Offer, MessageChannel.Sms, due))];
    }

    private IEnumerable<OutgoingMessage> Reminder(SeatToReach reached)
    {
        if (
            Starts is not { } starts
            || starts <= now
            || reached.Person is null or { IsDeceased: true } or { IsProtected: true }
        )
        {
            return [];
        }

        var due = rule.ReminderTime(house, starts, now);
        if (reached.Sms(MessageKind.Reminder).Any())
        {
            foreach (var stopped in reached.Sms(MessageKind.Reminder).Where(MayBeRevived))
            {
                if (reached.Bars(MessageChannel.Sms) is null)
                {
                    stopped.Start(due);
                }
            }

            return [];
        }

        return due >= starts
            ? []
            : [Barred(reached, New(reached, MessageKind.Reminder, MessageChannel.Sms, due))];
    }

    // Whoever has read the old dates must be told; whoever has not will read the new ones in the invitation.
    private IEnumerable<OutgoingMessage> NewDates(SeatToReach reached)
    {
        var isOnItsWay = reached.Written(MessageKind.Moved).Any(m => m.IsWaiting);
        return !KnowsDates(reached) || isOnItsWay || IsGone(reached)
            ? []
            : [New(reached, MessageKind.Moved, reached.WrittenChannel, now)];
    }

    private IEnumerable<OutgoingMessage> RemindAgain(SeatToReach reached)
    {
        var all = reached.Sms(MessageKind.Reminder).ToList();
        if (
            reached.Seat.State != SeatState.Confirmed
            || Starts is not { } starts
            || starts <= now
            || all.Count == 0
            || all.Exists(m => m.State != MessageState.Sent)
        )
        {
            return [];
        }

        return
        [
            Barred(
                reached,
                New(
                    reached,
                    MessageKind.Reminder,
                    MessageChannel.Sms,
                    rule.ReminderTime(house, starts, now)
                )
            ),
        ];
    }

    private void Retime(OutgoingMessage reminder)
    {
        var due =
            Starts is { } starts && starts > now ? rule.ReminderTime(house, starts, now) : now;
        if (Starts is null || due >= Starts)
        {
            reminder.Stop(NotSentReason.NothingAhead);
            return;
        }

        reminder.Due = due;
        reminder.IsDueByHand = false;
    }

    // What a person stopped stays stopped; what the facts stopped follows the facts.
    private static bool MayBeRevived(OutgoingMessage message) =>
        message.State == MessageState.Cancelled && !message.IsStoppedByHand;

    private static void StopAll(IEnumerable<OutgoingMessage> messages, NotSentReason reason)
    {
        foreach (var message in messages.Where(m => m.IsWaiting))
        {
            message.Stop(reason);
        }
    }

    private static OutgoingMessage Barred(SeatToReach reached, OutgoingMessage message)
    {
        if (reached.Bars(message.Channel) is { } reason)
        {
            message.Stop(reason);
        }

        return message;
    }

    private OutgoingMessage New(
        SeatToReach reached,
        MessageKind kind,
        MessageChannel channel,
        DateTimeOffset due
    )
    {
        var before = reached.Messages.Count(m => m.Kind == kind && m.Channel == channel);
        return new OutgoingMessage
        {
            OrganisationId = course.OrganisationId,
            Key = string.Create(
                CultureInfo.InvariantCulture,
                $"{kind}.{before + 1}/{course.Id:N}/{reached.Seat.Id:N}/{channel}"
            ),
            Kind = kind,
            Channel = channel,
            CourseId = course.Id,
            SeatId = reached.Seat.Id,
            PersonId = reached.Seat.AttendeeId,
            Language = reached.Person?.Language ?? house.Language,
            Due = due,
        };
    }
}
