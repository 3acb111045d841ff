using Mestra.Courses.Contracts;
using Mestra.People.Contracts;

namespace Mestra.Correspondence;

/// <summary>What came of writing a message: the text, or why there is none, or a better time.</summary>
/// <param name="Text">What goes out.</param>
/// <param name="NotSent">Why nothing goes out.</param>
/// <param name="NotBefore">It is too early: the hour of the day says this moment instead.</param>
public sealed record Written(
    MessageText? Text = null,
    NotSentReason? NotSent = null,
    DateTimeOffset? NotBefore = null
);

/// <summary>Writes SMS and e-mail from the facts of the moment, so that nothing old is ever sent.</summary>
public sealed class MessageWriter(
    ReadCourseFacts read,
    IReach reach,
    SendingRules rules,
    SmsTexts sms,
    Templates templates,
    TimeProvider clock
)
{
    /// <summary>Writes a batch, each by its id.</summary>
    public async Task<IReadOnlyDictionary<Guid, Written>> Write(
        IReadOnlyCollection<OutgoingMessage> messages,
        CancellationToken cancel
    )
    {
        var facts = await read.Of(messages.Select(m => m.CourseId), cancel);
        var people = await reach.Of(
            [.. messages.Select(m => m.PersonId).OfType<Guid>().Distinct()],
            cancel
        );
        var own = await Own(facts, cancel);
        Dictionary<Guid, Written> written = [];
        foreach (var message in messages)
        {
            written[message.Id] =
                message.Kind == MessageKind.StaffMail
                    ? new(new(message.Address, message.Language, message.Subject, message.Body))
                    : Write(
                        message,
                        facts.GetValueOrDefault(message.CourseId ?? Guid.Empty),
                        people.GetValueOrDefault(message.PersonId ?? Guid.Empty),
                        own
                    );
        }

        return written;
    }

    /// <summary>Why this message may not be sent, as things are now; null where it may.</summary>
    public async Task<NotSentReason?> Bars(OutgoingMessage message, CancellationToken cancel)
    {
        if (message.Kind == MessageKind.StaffMail)
        {
            return null;
        }

        var facts = await read.Of([message.CourseId], cancel);
        var people = await reach.Of([message.PersonId!.Value], cancel);
        return facts.TryGetValue(message.CourseId!.Value, out var course)
            ? WhyNot(message, course, people.GetValueOrDefault(message.PersonId.Value))
            : NotSentReason.CourseCancelled;
    }

    /// <summary>What an SMS would say if it went now, and in which language.</summary>
    public async Task<(string Text, string Language)> Preview(
        OutgoingMessage message,
        CancellationToken cancel
    )
    {
        var facts = await read.Of([message.CourseId], cancel);
        var people = await reach.Of([message.PersonId!.Value], cancel);
        var own = await Own(facts, cancel);
        var language =
            people.GetValueOrDefault(message.PersonId.Value)?.Language ?? message.Language;
        return facts.GetValueOrDefault(message.CourseId!.Value) is { } course
            ? (Sms(message, language, course, own), language)
            : ("", language);
    }

    private Task<ILookup<Guid, MessageTemplate>> Own(
        IReadOnlyDictionary<Guid, CourseFacts> facts,
        CancellationToken cancel
    ) => templates.Latest([.. facts.Values.Select(f => f.House.Id).Distinct()], cancel);

    private string Sms(
        OutgoingMessage message,
        string language,
        CourseFacts facts,
        ILookup<Guid, MessageTemplate> own
    ) =>
        sms.Of(
            message.Kind,
            language,
            facts,
            own[facts.House.Id],
            facts.Seats.GetValueOrDefault(message.SeatId ?? Guid.Empty)?.AnswerBy
        );

    private Written Write(
        OutgoingMessage message,
        CourseFacts? facts,
        Reach? person,
        ILookup<Guid, MessageTemplate> own
    )
    {
        if (facts is null)
        {
            return new(NotSent: NotSentReason.CourseCancelled);
        }

        if (WhyNot(message, facts, person) is { } reason)
        {
            return new(NotSent: reason);
        }

        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(facts.House.Local(now).DateTime);
        var time = rules.On(today).SmsTime(facts.House, now);
        return time > now
            ? new(NotBefore: time)
            : new(
                new(person!.Phone, person.Language, "", Sms(message, person.Language, facts, own))
            );
    }

    /// <summary>The last look before it goes: the facts may have changed without anyone having told.</summary>
    private NotSentReason? WhyNot(OutgoingMessage message, CourseFacts facts, Reach? person)
    {
        if (facts.Seats.GetValueOrDefault(message.SeatId ?? Guid.Empty) is not { } seat)
        {
            return NotSentReason.SeatGivenUp;
        }

        var reached = new SeatToReach(seat, person, []);
        if (reached.Bars(message.Channel) is { } barred)
        {
            return barred;
        }

        var isPostponed = facts.Course.State == CourseState.Postponed;
        return message.Kind == MessageKind.Cancellation ? null
            : message.Kind == MessageKind.Postponed
                ? isPostponed ? null
                    : NotSentReason.Overtaken
            : isPostponed ? NotSentReason.CoursePostponed
            : facts.Course.State == CourseState.Cancelled ? NotSentReason.CourseCancelled
            : !seat.IsOccupied ? reached.WhyGone
            : message.Kind == MessageKind.Offer && seat.State == SeatState.Confirmed
                ? NotSentReason.Answered
            : message is { Kind: MessageKind.Offer, Channel: MessageChannel.Sms }
            && seat.IsAnswerOverdue(facts.House.Day(clock.GetUtcNow()))
                ? NotSentReason.AnswerOverdue
            : facts.Starts is not { } starts || starts <= clock.GetUtcNow()
                ? NotSentReason.NothingAhead
            : null;
    }
}
