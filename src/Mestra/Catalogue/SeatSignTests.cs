using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Catalogue;

/// <summary>The few words beside a course.</summary>
public sealed class SeatSignTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(CourseState.Confirmed, 0, 0, SeatSign.FreeSeats)]
    [InlineData(CourseState.Confirmed, 4, 0, SeatSign.FreeSeats)]
    [InlineData(CourseState.Confirmed, 5, 0, SeatSign.FewSeats)]
    [InlineData(CourseState.Confirmed, 8, 0, SeatSign.WaitingList)]
    [InlineData(CourseState.Confirmed, 5, 1, SeatSign.WaitingList)]
    [InlineData(CourseState.Approved, 0, 0, SeatSign.OpensLater)]
    [InlineData(CourseState.Approved, 2, 3, SeatSign.OpensLater)]
    [InlineData(CourseState.Tentative, 2, 0, SeatSign.WaitingForEnough)]
    [InlineData(CourseState.Tentative, 8, 0, SeatSign.WaitingList)]
    [InlineData(CourseState.Postponed, 2, 0, SeatSign.Postponed)]
    [InlineData(CourseState.Cancelled, 2, 0, SeatSign.Cancelled)]
    [InlineData(CourseState.Running, 2, 0, SeatSign.Begun)]
    [InlineData(CourseState.Held, 2, 0, SeatSign.Held)]
    public void The_sign_follows_state_and_seats(
        CourseState state,
        int occupied,
        int waiting,
        SeatSign sign
    ) => Of(Course(state, occupied, waiting)).ShouldBe(sign);

    [Fact]
    public void A_course_with_people_waiting_never_says_that_it_has_seats() =>
        Of(Course(CourseState.Confirmed, 0, waiting: 3)).ShouldBe(SeatSign.WaitingList);

    [Fact]
    public void The_last_day_still_counts_and_the_next_does_not()
    {
        var course = Course(CourseState.Confirmed, 0) with { SignUpDeadline = new(2027, 1, 4) };
        Of(course).ShouldBe(SeatSign.FreeSeats);
        Of(course, Now.AddDays(1)).ShouldBe(SeatSign.SignUpClosed);
    }

    [Fact]
    public void What_one_just_comes_to_is_open_until_it_is_over()
    {
        var course = Course(CourseState.Confirmed, 0);
        SeatSigns
            .Of(course, ReferralRule.None, Now.AddDays(8), new DateOnly(2027, 1, 12))
            .ShouldBe(SeatSign.OpenToAll);
        SeatSigns
            .Of(course, ReferralRule.None, Now.AddDays(30), new DateOnly(2027, 2, 3))
            .ShouldBe(SeatSign.Held);
    }

    [Fact]
    public void Once_begun_nobody_comes_late() =>
        Of(Course(CourseState.Confirmed, 0), Now.AddDays(8)).ShouldBe(SeatSign.Begun);

    private static SeatSign Of(CourseCard course, DateTimeOffset? now = null) =>
        SeatSigns.Of(
            course,
            ReferralRule.AnyClinician,
            now ?? Now,
            DateOnly.FromDateTime((now ?? Now).UtcDateTime)
        );

    private static CourseCard Course(CourseState state, int occupied, int waiting = 0) =>
        new(
            Guid.CreateVersion7(),
            Cast.Fjordby.Id,
            Guid.CreateVersion7(),
            new Wording("Kols"),
            state,
            8,
            occupied,
            waiting,
            IsPublished: true,
            IsLocked: false,
            AttendanceMode.Physical,
            null,
            [Session(7), Session(14)]
        );

    private static SessionCard Session(int inDays) =>
        new(
            Guid.CreateVersion7(),
            Now.AddDays(inDays),
            Now.AddDays(inDays).AddHours(3),
            150,
            null,
            Wording.Empty,
            [],
            null,
            "",
            "",
            IsCancelled: false,
            []
        );
}
