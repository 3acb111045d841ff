using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;

namespace Mestra.Correspondence;

/// <summary>Puts names, courses and local times to messages. To show a name is to look at the person.</summary>
public sealed class MessageLines(
    IPersons persons,
    ICourses courses,
    ISeats seats,
    PageFrame frame,
    Texts texts
)
{
    /// <summary>The messages as lines, in the same order.</summary>
    public async Task<IReadOnlyList<MessageLine>> Of(
        IReadOnlyList<OutgoingMessage> messages,
        CancellationToken cancel
    )
    {
        var people = await persons.Look(
            [.. messages.Select(m => m.PersonId).OfType<Guid>().Distinct()],
            "Look.Correspondence",
            cancel
        );
        var cards = await courses.Get(
            [.. messages.Select(m => m.CourseId).OfType<Guid>().Distinct()],
            cancel
        );
        var overdue = await Overdue(messages, cancel);
        return
        [
            .. messages.Select(m => new MessageLine(
                m.Id,
                m.Kind,
                m.Channel,
                m.State,
                m.NotSent,
                frame.Local(m.Due),
                m.SentAt is { } sent ? frame.Local(sent) : null,
                m.SentBy,
                m.Error,
                m.CourseId,
                m.PersonId,
                m.PersonId is { } person
                    ? people.GetValueOrDefault(person)?.InList(texts) ?? ""
                    : m.Address,
                m.CourseId is { } course
                    ? cards.GetValueOrDefault(course)?.Title.ToString() ?? ""
                    : "",
                m is { IsWaiting: true, Channel: MessageChannel.Letter }
                    && !PostalAddress.CanBePosted(
                        people.GetValueOrDefault(m.PersonId ?? Guid.Empty)?.Address ?? ""
                    ),
                overdue.TryGetValue(m.SeatId ?? Guid.Empty, out var last) && IsOffer(m)
                    ? last
                    : null
            )),
        ];
    }

    // The last day to answer of each seat that is offered in a message that has not left, where it has passed.
    private async Task<Dictionary<Guid, DateOnly>> Overdue(
        IReadOnlyList<OutgoingMessage> messages,
        CancellationToken cancel
    )
    {
        var offered = messages.Where(IsOffer).Select(m => m.CourseId!.Value).Distinct().ToList();
        var of =
            offered.Count == 0 ? [] : (await seats.ByCourse(offered, cancel)).SelectMany(s => s);
        return of.Where(seat => seat.IsAnswerOverdue(frame.Today))
            .ToDictionary(seat => seat.Id, seat => seat.AnswerBy!.Value);
    }

    private static bool IsOffer(OutgoingMessage message) =>
        message is { IsWaiting: true, Kind: MessageKind.Offer };
}
