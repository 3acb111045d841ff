using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People;
using Mestra.Planning.Contracts;
using Mestra.Referrals;
using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Courses;

/// <summary>The history of a course says of each thing what was done to it, and of each seat whose it is.</summary>
public sealed class SeeHistoryTests
{
    [Fact]
    public async Task Each_seat_is_told_by_itself_with_its_persons_name_and_the_look_is_logged()
    {
        await using var site = new Site();
        var course = await site.Course();
        var hidden = CourseScene.Person("Hemmelig");
        hidden.IsProtected = true;
        var party = await site.Party(
            course,
            SeatState.Offered,
            CourseScene.Person("Astrid"),
            hidden
        );
        await Confirm(site, course, await site.SeatsOf(party));

        var page = await site.As(Cast.Sekretær).Open(course.Path("historikk"));

        var said = Things(page, row: 0);
        said.Length.ShouldBe(2);
        said.ShouldContain(thing => thing.StartsWith("Plass: Astrid"));
        said.ShouldContain(thing => thing.StartsWith("Plass: Beskyttet adresse (H."));
        page.Html.ShouldNotContain("Hemmelig");
        (await Looks(site)).ShouldBe(2);
    }

    [Fact]
    public async Task Each_session_is_told_by_its_day_and_nothing_that_is_empty_is_named()
    {
        await using var site = new Site();
        var course = await site.AddCourse(await site.AddProgramme());

        var page = await site.As(Cast.Sekretær).Open(course.Path("historikk"));

        Things(page, row: 0)
            .ShouldBe(
                ["Samling: 18. jan. 2027, kl. 09.00", "Samling: 25. jan. 2027, kl. 09.00"],
                ignoreOrder: true
            );
        page.Document.QuerySelectorAll("ul.m-changes li")
            .Select(line => line.TextContent.Trim())
            .ShouldAllBe(line => line.Contains(": ") && !line.EndsWith(": nei"));
    }

    [Fact]
    public async Task The_plan_tells_those_who_see_no_patients_of_a_seat_and_not_whose()
    {
        await using var site = new Site();
        var programme = await site.AddProgramme();
        var person = CourseScene.Person("Astrid");
        var seat = new Seat
        {
            OrganisationId = programme.OrganisationId,
            ProgrammeId = programme.Id,
            PartyId = Guid.CreateVersion7(),
            AttendeeId = person.Id,
            Relation = Relation.Self,
        };
        await site.Add(person, seat);
        var path = $"/arbeid/tilbud/{programme.Id}/historikk";

        var planner = await site.As(Cast.ErfarenBruker).Open(path);
        Things(planner, row: 0).ShouldBe(["Plass"]);
        planner.Html.ShouldNotContain("Astrid");
        (await Looks(site)).ShouldBe(0);
        Things(await site.As(Cast.Sekretær).Open(path), row: 0)
            .ShouldHaveSingleItem()
            .ShouldStartWith("Plass: Astrid");
    }

    [Fact]
    public async Task A_Swede_meets_nothing_Norwegian_in_the_history_of_a_course_a_programme_or_a_referral()
    {
        await using var site = new Site();
        var programme = await site.AddProgramme(Cast.Sjoregionen);
        var course = await site.AddCourse(programme);
        var session = CourseStory.Session(course, Site.Today.AddDays(40));
        session.Topics = [IsfTopic.Rights];
        var referral = new Referral
        {
            OrganisationId = programme.OrganisationId,
            ProgrammeId = programme.Id,
            ReferrerKind = ReferrerKind.HospitalDoctor,
            HprNumber = "9144897",
            ReceivedOn = Site.Today,
            FormToken = Guid.CreateVersion7(),
        };
        await site.Add(session, referral);

        site.As(Cast.SvenskSekreterare).Reading("sv");
        foreach (
            var path in new[]
            {
                course.Path("historikk"),
                $"/arbeid/tilbud/{programme.Id}/historikk",
                $"/arbeid/henvisninger/{referral.Id}",
            }
        )
        {
            var page = await site.Open(path);
            var told = string.Join(
                '\n',
                page.Document.QuerySelectorAll("ul.m-changes li").Select(line => line.TextContent)
            );
            told.ShouldNotBeEmpty(path);
            foreach (var word in new[] { "ISF", "NPR", "HPR", "9144897", "direkt till utbildning" })
            {
                told.ShouldNotContain(word, Case.Sensitive, path);
            }
        }

        var norwegian = await site.AddCourse(await site.AddProgramme());
        var own = CourseStory.Session(norwegian, Site.Today.AddDays(40));
        own.Topics = [IsfTopic.Rights];
        await site.Add(own);
        (
            await site.Reading("nb").As(Cast.Sekretær).Open(norwegian.Path("historikk"))
        ).Text.ShouldContain($"ISF-emner: {new Texts().In("nb", "IsfTopic.Rights")}");
    }

    private static string[] Things(Page page, int row) =>
        [
            .. page
                .Document.QuerySelectorAll("table tbody tr")[row]
                .QuerySelectorAll(".m-changed")
                .Select(thing => thing.TextContent.Trim()),
        ];

    private static Task<int> Looks(Site site) =>
        site.Db(db => db.Set<Look>().CountAsync(look => look.Page == "Look.History"));

    private static async Task Confirm(Site site, Course course, IEnumerable<Seat> seats) =>
        (
            await site.In(
                Cast.Sekretær,
                services =>
                    services
                        .GetRequiredService<AnswerOffer>()
                        .Confirm(
                            course.Id,
                            [.. seats.Select(seat => seat.Id)],
                            TestContext.Current.CancellationToken
                        )
            )
        ).ShouldBeNull();
}
