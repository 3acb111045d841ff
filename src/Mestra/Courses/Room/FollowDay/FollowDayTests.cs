using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

public sealed class FollowDayTests
{
    [Fact]
    public async Task The_screen_says_what_goes_on_the_next_break_and_what_is_left_and_names_nobody()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Confirmed, "Astrid");
        site.As(Cast.Kursleder);
        var form = await site.Open($"/arbeid/kurs/{course.Id}/oppmote/pauser");
        await site.Send(
            form,
            ("Input.Breaks[0].Starts", "10.15"),
            ("Input.Breaks[0].Minutes", "15")
        );

        var screen = await site.As(Cast.ErfarenBruker).Open($"/arbeid/kurs/{course.Id}/oppmote/na");

        screen.Heading.ShouldBe("Nå: Å leve med hjertesvikt");
        screen.Text.ShouldContain("Pause kl. 10.15, om 15 minutter. 120 minutter igjen.");
        screen.Html.ShouldNotContain("Astrid");
        screen
            .Document.QuerySelector("meta[http-equiv=refresh]")!
            .GetAttribute("content")
            .ShouldBe("30");
    }

    [Fact]
    public async Task The_timed_point_that_is_on_is_the_headline_and_stands_out_in_the_list()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.Change(async db =>
            (await db.Set<Session>().SingleAsync(s => s.CourseId == course.Id)).Timetable = new(
                "09.00 Velkommen\n09.45 Om hjertet\n11.00 Samtale"
            )
        );
        site.As(Cast.Kursleder);

        var screen = await site.Open($"/arbeid/kurs/{course.Id}/oppmote/na");

        screen.Heading.ShouldBe("Nå: Om hjertet");
        screen
            .Document.QuerySelectorAll("[aria-current=time]")
            .ShouldHaveSingleItem()
            .TextContent.ShouldContain("09.45 Om hjertet");
        screen.Html.ShouldNotContain(Cast.Kursleder.Name);
    }

    [Fact]
    public async Task In_the_break_it_says_when_we_go_on()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        site.As(Cast.Kursleder);
        var form = await site.Open($"/arbeid/kurs/{course.Id}/oppmote/pauser");
        await site.Send(
            form,
            ("Input.Breaks[0].Starts", "10.15"),
            ("Input.Breaks[0].Minutes", "15")
        );
        site.Clock.Advance(TimeSpan.FromMinutes(20));

        (await site.Open($"/arbeid/kurs/{course.Id}/oppmote/na")).Heading.ShouldBe(
            "Pause til kl. 10.30"
        );
    }

    [Fact]
    public async Task A_break_outside_the_session_is_refused_at_its_field()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        var form = await site.As(Cast.Kursleder).Open($"/arbeid/kurs/{course.Id}/oppmote/pauser");

        var answer = await site.Send(
            form,
            ("Input.Breaks[0].Starts", "15.00"),
            ("Input.Breaks[0].Minutes", "15")
        );

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldHaveSingleItem().ShouldStartWith("Pausen ligger utenfor");
        answer.Value("Input.Breaks[0].Starts").ShouldBe("15.00");
    }
}
