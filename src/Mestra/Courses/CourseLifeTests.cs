using FsCheck.Xunit;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Courses;

/// <summary>The life of a course, as its table says.</summary>
public sealed class CourseLifeTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);

    private static readonly CourseFacts Fine = new(
        IsCoded: true,
        HasResponsibleDoctor: true,
        IsProgrammePublished: true,
        Occupied: 8,
        Now,
        Tomorrow: Now.AddHours(14)
    );

    [Fact]
    public void A_course_goes_the_whole_way_from_draft_to_held()
    {
        var course = WithSession(Now.AddHours(1));
        Move(course, CourseMove.Approve).ShouldBeNull();
        Move(course, CourseMove.Open).ShouldBeNull();
        Move(course, CourseMove.Confirm).ShouldBeNull();
        Move(course, CourseMove.Start).ShouldBeNull();
        course.Move(CourseMove.Finish, Fine, "").ShouldBe(CourseRefusal.SessionsLeft);
        course.Move(CourseMove.Finish, Fine with { Now = Now.AddHours(4) }, "").ShouldBeNull();
        course.State.ShouldBe(CourseState.Held);
    }

    [Property]
    public bool Whatever_is_pressed_the_course_is_only_where_the_table_leads(
        CourseMove[] moves,
        bool isCoded,
        bool hasDoctor,
        byte occupied,
        bool givesReasons
    )
    {
        var course = WithSession(Now.AddHours(1));
        var facts = Fine with
        {
            IsCoded = isCoded,
            HasResponsibleDoctor = hasDoctor,
            Occupied = occupied,
        };
        return moves.All(move =>
        {
            var from = course.State;
            var refusal = course.Move(move, facts, givesReasons ? "fordi" : "");
            var line = CourseLife.Find(move, from);
            return refusal is null ? course.State == line!.To : course.State == from;
        });
    }

    [Fact]
    public void Every_state_but_the_first_is_reached_and_every_state_but_held_can_be_left()
    {
        var states = Enum.GetValues<CourseState>();
        states.Except(CourseLife.Table.Select(t => t.To)).ShouldBeEmpty();
        states.Except(CourseLife.Table.Select(t => t.From)).ShouldBeEmpty();
    }

    [Fact]
    public void From_one_state_a_step_leads_to_one_place() =>
        CourseLife.Table.GroupBy(t => (t.Move, t.From)).ShouldAllBe(lines => lines.Count() == 1);

    [Fact]
    public void Only_the_department_head_approves_and_decides_that_a_course_runs() =>
        CourseLife
            .Table.Where(t => t.Move is CourseMove.Approve or CourseMove.Confirm)
            .ShouldAllBe(t => t.Policy == Can.ApproveCourses);

    [Fact]
    public void A_draft_without_dates_is_not_approved() =>
        Move(Draft(), CourseMove.Approve).ShouldBe(CourseRefusal.NoSessions);

    [Fact]
    public void A_coded_course_is_not_approved_without_a_responsible_doctor()
    {
        var nobody = Fine with { HasResponsibleDoctor = false };
        WithSession(Now)
            .Move(CourseMove.Approve, nobody, "")
            .ShouldBe(CourseRefusal.NoResponsibleDoctor);
        WithSession(Now)
            .Move(CourseMove.Approve, nobody with { IsCoded = false }, "")
            .ShouldBeNull("nobody asks a municipality for one");
    }

    [Fact]
    public void A_course_below_the_group_minimum_runs_only_for_a_reason()
    {
        var course = In(CourseState.Tentative);
        var few = Fine with { Occupied = 3 };
        course.Move(CourseMove.Confirm, few, " ").ShouldBe(CourseRefusal.BelowGroupMinimum);
        course.Move(CourseMove.Confirm, few, "Tre er nok for disse").ShouldBeNull();
    }

    [Fact]
    public void A_course_does_not_run_where_nobody_knows_where_to_go()
    {
        var course = In(CourseState.Tentative);
        course.Sessions.First().PlaceId = null;
        Move(course, CourseMove.Confirm).ShouldBe(CourseRefusal.SessionWithoutPlace);
        course.Sessions.First().VideoLink = "https://join.example.org/1";
        Move(course, CourseMove.Confirm).ShouldBeNull();
    }

    [Theory]
    [InlineData(CourseState.Draft, CourseMove.Cancel)]
    [InlineData(CourseState.Confirmed, CourseMove.Cancel)]
    [InlineData(CourseState.Tentative, CourseMove.Postpone)]
    [InlineData(CourseState.Cancelled, CourseMove.Reopen)]
    public void Whoever_stops_a_course_or_takes_it_back_says_why(CourseState from, CourseMove move)
    {
        Move(In(from), move).ShouldBe(CourseRefusal.ReasonIsMissing);
        In(from).Move(move, Fine, "Kurslederen er syk").ShouldBeNull();
    }

    [Fact]
    public void A_course_does_not_start_before_its_day()
    {
        var course = In(CourseState.Confirmed, Now.AddDays(3));
        Move(course, CourseMove.Start).ShouldBe(CourseRefusal.NotTheDayYet);
        course.Move(CourseMove.Start, Fine with { Tomorrow = Now.AddDays(4) }, "").ShouldBeNull();
    }

    [Fact]
    public void A_held_course_with_locked_attendance_is_not_opened_again()
    {
        var course = In(CourseState.Held);
        course.LockedAt = Now;
        course.Move(CourseMove.Reopen, Fine, "feil").ShouldBe(CourseRefusal.AttendanceIsLocked);
    }

    [Fact]
    public void A_course_that_is_a_draft_again_leaves_the_public_overview()
    {
        var course = In(CourseState.Approved);
        course.IsPublished = true;
        course.Move(CourseMove.SendBack, Fine, "Feil dato").ShouldBeNull();
        course.IsPublished.ShouldBeFalse();
        course.Publish(isProgrammePublished: true).ShouldBe(CourseRefusal.NotApproved);
    }

    [Fact]
    public void Seats_that_people_have_are_never_taken_by_a_smaller_room()
    {
        var course = Draft();
        course.SetSize(9, 4, occupied: 10).ShouldBe(CourseRefusal.CapacityBelowOccupied);
        course.SetSize(0, 0, occupied: 0).ShouldBe(CourseRefusal.CapacityIsZero);
        course.SetSize(10, 11, occupied: 0).ShouldBe(CourseRefusal.MinimumAboveCapacity);
        course.Capacity.ShouldBe(12);
        course.SetSize(10, 4, occupied: 10).ShouldBeNull();
        course.Capacity.ShouldBe(10);
    }

    [Fact]
    public void The_deadline_is_not_after_the_first_day()
    {
        var course = Draft();
        var first = new DateOnly(2027, 2, 1);
        course.SetDeadline(first.AddDays(1), first).ShouldBe(CourseRefusal.DeadlineAfterStart);
        course.SetDeadline(first, first).ShouldBeNull();
        course.SetDeadline(first.AddDays(1), null).ShouldBeNull("there are no dates yet");
    }

    private static CourseRefusal? Move(Course course, CourseMove move) =>
        course.Move(move, Fine, "");

    private static Course In(CourseState state, DateTimeOffset? starts = null)
    {
        var course = WithSession(starts ?? Now.AddHours(1));
        course.State = state;
        return course;
    }

    private static Course WithSession(DateTimeOffset starts)
    {
        var course = Draft();
        course.Add(
            new Session
            {
                CourseId = course.Id,
                Starts = starts,
                Ends = starts.AddHours(3),
                TeachingMinutes = 150,
                PlaceId = Guid.CreateVersion7(),
            }
        );
        return course;
    }

    private static Course Draft() =>
        new()
        {
            OrganisationId = Guid.CreateVersion7(),
            ProgrammeId = Guid.CreateVersion7(),
            Title = new Wording(Nb: "Hjerteskole"),
            Capacity = 12,
            GroupMinimum = 8,
            AttendanceMode = AttendanceMode.Physical,
        };
}
