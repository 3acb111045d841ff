using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;

namespace Mestra.Correspondence;

/// <summary>What follows from the invented seats: offers and invitations when the seat was given, reminders a week before, sent where that time has passed.</summary>
public sealed class CorrespondenceDemo(
    CorrespondenceDb db,
    ICourses courses,
    ISeats seats,
    IReach reach,
    IOrganisations organisations,
    ReadCourseFacts read,
    SmsTexts sms,
    SendingRules rules,
    TimeProvider clock
) : IDemonstrate
{
    /// <summary>Letters of courses that begin within so many days may still lie on the desk.</summary>
    private const int DaysLeft = 18;

    private static readonly CourseState[] WithPeople =
    [
        CourseState.Approved,
        CourseState.Tentative,
        CourseState.Confirmed,
        CourseState.Running,
        CourseState.Held,
    ];

    public int Order => 70;

    public async Task Fill(DemoDice dice, DateOnly today, CancellationToken cancel)
    {
        foreach (var course in await courses.In(WithPeople, int.MaxValue, cancel))
        {
            var taken = (await seats.Of(course.Id, cancel)).Where(seat => seat.IsOccupied).ToList();
            if (taken.Count > 0 && course.Starts is not null)
            {
                await Fill(dice, course, taken, cancel);
            }
        }

        await db.Save("Correspondence.Done.Demonstration", cancel);
    }

    private async Task Fill(
        DemoDice dice,
        CourseCard course,
        List<SeatCard> taken,
        CancellationToken cancel
    )
    {
        var facts = (await read.Of([course.Id], cancel))[course.Id];
        var house = await organisations.Get(course.OrganisationId, cancel);
        var people = await reach.Of([.. taken.Select(seat => seat.AttendeeId)], cancel);
        foreach (var seat in taken)
        {
            var given = seat.OfferedAt ?? clock.GetUtcNow();
            var rule = rules.On(DateOnly.FromDateTime(house.Local(given).DateTime));
            var plan = new MessagePlan(course, house, rule, given);
            foreach (
                var message in plan.Follow(new(seat, people.GetValueOrDefault(seat.AttendeeId), []))
            )
            {
                Pass(message, facts, seat, people[seat.AttendeeId].Phone, dice);
                db.Messages.Add(message);
            }
        }
    }

    // What should have gone by now has gone; of the letters of courses that are soon, some still lie on the secretary's desk, and who must be reached by the secure route is not yet.
    private void Pass(
        OutgoingMessage message,
        CourseFacts facts,
        SeatCard seat,
        string phone,
        DemoDice dice
    )
    {
        var now = clock.GetUtcNow();
        var isSoon = facts.Starts > now.AddDays(7) && facts.Starts < now.AddDays(DaysLeft);
        var isLeft =
            isSoon
            && message.IsByHand
            && (message.Channel == MessageChannel.SecureRoute || dice.Chance(0.2));
        if (message.State != MessageState.Due || message.Due >= now || isLeft)
        {
            return;
        }

        (message.State, message.SentAt) = (MessageState.Sent, message.Due);
        message.SentBy = message.Channel switch
        {
            MessageChannel.Letter => SentBy.Print,
            MessageChannel.SecureRoute => SentBy.Elsewhere,
            _ => SentBy.Outbox,
        };
        if (message.Channel == MessageChannel.Sms)
        {
            message.Body = sms.Of(message.Kind, message.Language, facts, [], seat.AnswerBy);
            message.Address = phone;
        }
    }
}
