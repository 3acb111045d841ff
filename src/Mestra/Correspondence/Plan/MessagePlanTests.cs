using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Correspondence;

public sealed class MessagePlanTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);

    private static readonly OrganisationCard House = new(
        Guid.CreateVersion7(),
        "Fjordby sykehus HF",
        OrganisationKind.HealthTrust,
        "NO",
        "Vestland",
        "Europe/Oslo",
        "nb",
        "+4700000000",
        true
    );

    private static readonly SendingRule Rule = SendingRules
        .Read()
        .On(DateOnly.FromDateTime(Now.UtcDateTime));

    [Property(Arbitrary = [typeof(Situations)])]
    public void Asked_twice_about_the_same_facts_it_does_nothing_the_second_time(
        Situation[] situations
    )
    {
        List<OutgoingMessage> messages = [];
        foreach (var situation in Situation.InOrder(situations))
        {
            messages.AddRange(situation.Ask(messages));
            var after = messages.ConvertAll(m => (m.State, m.NotSent, m.Due));

            situation.Ask(messages).ShouldBeEmpty();

            messages.ConvertAll(m => (m.State, m.NotSent, m.Due)).ShouldBe(after);
        }
    }

    [Property(Arbitrary = [typeof(Situations)])]
    public void Whatever_happens_no_key_comes_twice_and_nothing_waits_for_one_who_may_not_get_it(
        Situation[] situations
    )
    {
        List<OutgoingMessage> messages = [];
        foreach (var situation in Situation.InOrder(situations))
        {
            messages.AddRange(situation.Ask(messages));

            messages.Select(m => m.Key).ShouldBeUnique();
            var waiting = messages.Where(m => m.IsWaiting).ToList();
            if (situation.Person.IsProtected && situation.IsSeated)
            {
                waiting.ShouldAllBe(m => m.Channel == MessageChannel.SecureRoute);
            }

            if (!situation.IsSeated)
            {
                waiting.ShouldBeEmpty();
            }

            // Who has not said yes is never called in; who has is never asked again.
            waiting.ShouldAllBe(m =>
                m.Kind
                != (
                    situation.State == SeatState.Offered
                        ? MessageKind.Invitation
                        : MessageKind.Offer
                )
            );
        }
    }

    /// <summary>How things stand with one seat at a moment.</summary>
    public sealed record Situation(
        Reach Person,
        SeatState State,
        bool IsPostponed,
        int? InDays,
        bool IsMove
    )
    {
        private static readonly Guid CourseId = Guid.CreateVersion7();
        private static readonly Guid SeatId = Guid.CreateVersion7();

        /// <summary>Who has said yes is not asked again without having lost the seat between.</summary>
        internal static IEnumerable<Situation> InOrder(IEnumerable<Situation> situations)
        {
            var before = SeatState.Waiting;
            foreach (var situation in situations)
            {
                var isYes = before == SeatState.Confirmed && situation.State == SeatState.Offered;
                before = isYes ? SeatState.Confirmed : situation.State;
                yield return situation with
                {
                    State = before,
                };
            }
        }

        public bool IsSeated => State != SeatState.Cancelled;

        internal List<OutgoingMessage> Ask(IReadOnlyList<OutgoingMessage> messages)
        {
            var plan = new MessagePlan(Course, House, Rule, Now);
            var seat = new SeatCard(
                SeatId,
                CourseId,
                SeatId,
                Person.Id,
                Person.Id,
                Relation.Self,
                null,
                State,
                false,
                false,
                ""
            );
            var reached = new SeatToReach(seat, Person, messages);
            return [.. IsMove ? plan.Move(reached) : plan.Follow(reached)];
        }

        private CourseCard Course =>
            new(
                CourseId,
                House.Id,
                Guid.Empty,
                new Wording(Nb: "Kurs"),
                IsPostponed ? CourseState.Postponed : CourseState.Confirmed,
                8,
                1,
                0,
                true,
                false,
                AttendanceMode.Physical,
                null,
                InDays is { } days ? [Session(Now.AddDays(days))] : []
            );

        private static SessionCard Session(DateTimeOffset starts) =>
            new(
                Guid.Empty,
                starts,
                starts.AddHours(3),
                180,
                null,
                Wording.Empty,
                [],
                null,
                "",
                "",
                false,
                []
            );
    }

    public static class Situations
    {
        private static readonly Guid PersonId = Guid.CreateVersion7();

        public static Arbitrary<Situation> Situation() =>
            (
                from isProtected in Rarely
                from reserved in Rarely
                from isDeceased in Rarely
                from phone in Gen.Elements("", "+4700000042")
                from state in Gen.Elements(
                    SeatState.Offered,
                    SeatState.Confirmed,
                    SeatState.Confirmed,
                    SeatState.Cancelled
                )
                from isPostponed in Rarely
                from inDays in Gen.Elements<int?>(null, -3, 2, 9, 30)
                from isMove in Gen.Elements(true, false)
                select new Situation(
                    new Reach(PersonId, "nb", phone, isProtected, reserved, isDeceased),
                    state,
                    isPostponed,
                    inDays,
                    isMove
                )
            ).ToArbitrary();

        private static Gen<bool> Rarely => Gen.Elements(true, false, false, false);
    }
}
