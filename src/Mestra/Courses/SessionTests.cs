using FsCheck.Xunit;
using Mestra.Kernel;

namespace Mestra.Courses;

/// <summary>What a session can be.</summary>
public sealed class SessionTests
{
    private static readonly DateTimeOffset Nine = new(2027, 1, 14, 8, 0, 0, TimeSpan.Zero);

    private static readonly SessionPlan Morning = new(
        Nine,
        Nine.AddHours(3),
        BreakMinutes: 30,
        TeachingMinutes: null,
        Wording.Empty,
        [],
        PlaceId: null,
        VideoLink: ""
    );

    [Fact]
    public void Teaching_is_what_is_left_when_breaks_are_taken_out_unless_something_else_is_said()
    {
        var session = Session();
        session.Plan(Morning).ShouldBeNull();
        session.TeachingMinutes.ShouldBe(150);
        session.Plan(Morning with { TeachingMinutes = 120 }).ShouldBeNull();
        session.TeachingMinutes.ShouldBe(120);
    }

    [Property]
    public bool Teaching_and_breaks_never_exceed_the_length(
        short length,
        short breaks,
        short? teaching
    )
    {
        var session = Session();
        var refusal = session.Plan(
            Morning with
            {
                Ends = Nine.AddMinutes(length),
                BreakMinutes = breaks,
                TeachingMinutes = teaching,
            }
        );
        return refusal is not null
            || (
                session.TeachingMinutes >= 0
                && session.BreakMinutes >= 0
                && session.TeachingMinutes + session.BreakMinutes
                    <= (session.Ends - session.Starts).TotalMinutes
            );
    }

    [Theory]
    [InlineData(0, 0, null, SessionRefusal.EndsBeforeItBegins)]
    [InlineData(-60, 0, null, SessionRefusal.EndsBeforeItBegins)]
    [InlineData(60, 60, null, SessionRefusal.BreaksFillIt)]
    [InlineData(60, -5, null, SessionRefusal.BreaksFillIt)]
    [InlineData(60, 15, 46, SessionRefusal.TeachingIsTooLong)]
    [InlineData(60, 15, -1, SessionRefusal.TeachingIsTooLong)]
    public void What_cannot_be_is_refused_by_name(
        int length,
        int breaks,
        int? teaching,
        SessionRefusal refusal
    ) =>
        (
            Morning with
            {
                Ends = Nine.AddMinutes(length),
                BreakMinutes = breaks,
                TeachingMinutes = teaching,
            }
        )
            .Refusal()
            .ShouldBe(refusal);

    [Theory]
    [InlineData("https://join.nhn.no/123456", null)]
    [InlineData("", null)]
    [InlineData("http://join.nhn.no/123456", SessionRefusal.NotALink)]
    [InlineData("javascript:alert(1)", SessionRefusal.NotALink)]
    [InlineData("123456", SessionRefusal.NotALink)]
    public void A_digital_room_is_a_safe_address(string typed, SessionRefusal? refusal) =>
        (Morning with { VideoLink = typed }).Refusal().ShouldBe(refusal);

    [Theory]
    [InlineData("09.00 Velkommen\n\n9:15 Kaffe\n10.30 Pause", null)]
    [InlineData("", null)]
    [InlineData("Velkommen", SessionRefusal.TimetableNotRead)]
    [InlineData("09.00–09.15 Velkommen", SessionRefusal.TimetableNotRead)]
    [InlineData("25.00 Velkommen", SessionRefusal.TimetableNotRead)]
    [InlineData("08.59 Velkommen", SessionRefusal.TimetableOutside)]
    [InlineData("09.00 Velkommen\n12.00 Slutt", SessionRefusal.TimetableOutside)]
    [InlineData("09.30 Kaffe\n09.15 Velkommen", SessionRefusal.TimetableOutside)]
    public void Timed_points_are_within_the_session_and_rise(
        string timetable,
        SessionRefusal? refusal
    )
    {
        var plan = Morning with { Ends = Nine.AddHours(3), From = new(9, 0) };
        (plan with { Timetable = new(timetable) }).Refusal().ShouldBe(refusal);
        (plan with { Timetable = new(Nn: timetable) }).Refusal().ShouldBe(refusal);
    }

    [Fact]
    public void Those_who_still_contribute_keep_their_row()
    {
        var session = Session();
        var (nurse, user) = (
            new ContributorPlan(Guid.CreateVersion7(), "Ingrid Lauvrød", "sykepleier", false),
            new ContributorPlan(null, "Erik Erfaren", "", true)
        );
        session.SetContributors([nurse, user, user]);
        var row = session.Contributors.Single(c => c.IsExperiencedUser);
        session.SetContributors([user]);
        session.Contributors.ShouldHaveSingleItem().ShouldBeSameAs(row);
    }

    [Fact]
    public void Sessions_that_only_touch_are_not_at_the_same_time()
    {
        var session = Session();
        session.Plan(Morning);
        session.IsAtTheSameTimeAs(session.Ends, session.Ends.AddHours(1)).ShouldBeFalse();
        session.IsAtTheSameTimeAs(session.Ends.AddMinutes(-1), session.Ends).ShouldBeTrue();
    }

    private static Session Session() =>
        new()
        {
            CourseId = Guid.CreateVersion7(),
            Starts = Nine,
            Ends = Nine.AddHours(1),
            TeachingMinutes = 60,
        };
}
