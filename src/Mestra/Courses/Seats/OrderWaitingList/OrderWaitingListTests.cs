using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

public sealed class OrderWaitingListTests
{
    [Fact]
    public async Task Without_the_departments_order_the_first_referred_stands_first()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Party(course, SeatState.Waiting, "Først");
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.Party(course, SeatState.Waiting, "Sist");

        (await Names(site, course)).ShouldBe(["Først Fjellvang", "Sist Fjellvang"]);
    }

    [Fact]
    public async Task The_department_sets_the_order_and_the_page_says_who_and_when()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Party(course, SeatState.Waiting, "Først");
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.Party(course, SeatState.Waiting, "Sist");
        site.As(Cast.Lege);
        var form = await site.Open($"/arbeid/kurs/{course.Id}/deltakere/rekkefolge");

        var answer = await site.Send(
            form,
            ("Places[0].Position", "2"),
            ("Places[1].Position", "1")
        );

        answer.Status.ShouldBe(302);
        (await Names(site, course)).ShouldBe(["Sist Fjellvang", "Først Fjellvang"]);
        var page = await site.Open($"/arbeid/kurs/{course.Id}/deltakere");
        page.Text.ShouldContain($"Inntaksrekkefølge satt av {Cast.Lege.Name}");
    }

    [Fact]
    public async Task What_is_no_number_is_said_at_its_field_and_stands()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Party(course, SeatState.Waiting, "Først");
        site.As(Cast.Sekretær);
        var form = await site.Open($"/arbeid/kurs/{course.Id}/deltakere/rekkefolge");

        var answer = await site.Send(form, ("Places[0].Position", "0"));

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldBe(["Skriv et helt tall fra 1 til 9999, eller la feltet stå tomt."]);
        answer.Value("Places[0].Position").ShouldBe("0");
    }

    [Fact]
    public async Task Who_the_department_gave_no_number_stands_after_by_when_the_referral_came()
    {
        await using var site = new Site();
        var course = await site.Course();
        var late = await Referred(site, course, daysAgo: 3, "Sen");
        await Referred(site, course, daysAgo: 400, "Gammel", "Ektefelle");
        await Referred(site, course, daysAgo: 30, "Ny");

        (await Names(site, course)).ShouldBe(["Gammel Fjellvang", "Ny Fjellvang", "Sen Fjellvang"]);
        await site.Change(async db =>
            (await db.Set<Seat>().SingleAsync(seat => seat.PartyId == late)).QueuePosition = 1
        );

        (await Names(site, course)).ShouldBe(["Sen Fjellvang", "Gammel Fjellvang", "Ny Fjellvang"]);
    }

    [Theory]
    [InlineData("nb", "Venteliste, 3 personer i 2 følger", "30. nov. 2025", "1. jan.")]
    [InlineData("nn", "Venteliste, 3 personar i 2 følgje", "30. nov. 2025", "1. jan.")]
    [InlineData("sv", "Väntelista, 3 personer i 2 sällskap", "30 nov. 2025", "1 jan.")]
    [InlineData("en", "Waiting list, 3 people in 2 parties", "30 Nov 2025", "1 Jan")]
    public async Task The_list_counts_people_and_parties_and_names_the_year_that_is_not_this(
        string language,
        string heading,
        string old,
        string near
    )
    {
        await using var site = new Site();
        var course = await site.Course();
        await Referred(site, course, daysAgo: 400, "Gammel", "Ektefelle");
        await Referred(site, course, daysAgo: 3, "Ny");
        site.As(Cast.Sekretær).Reading(language);

        var page = await site.Open($"/arbeid/kurs/{course.Id}/deltakere");

        page.Document.QuerySelector("#vent")!.TextContent.Trim().ShouldBe(heading);
        var rows = page.Document.QuerySelectorAll("tbody tr");
        rows[0].TextContent.ShouldContain(old);
        rows[1].TextContent.ShouldContain(near);
        rows[1].TextContent.ShouldNotContain("2027");
    }

    private static async Task<Guid> Referred(
        Site site,
        Course course,
        int daysAgo,
        params string[] names
    )
    {
        var party = await site.Party(course, SeatState.Waiting, names);
        await site.Db(db =>
            db.Set<Seat>()
                .Where(seat => seat.PartyId == party)
                .ExecuteUpdateAsync(seats =>
                    seats.SetProperty(
                        seat => seat.WaitingSince,
                        site.Clock.GetUtcNow().AddDays(-daysAgo)
                    )
                )
        );
        return party;
    }

    private static async Task<string[]> Names(Site site, Course course)
    {
        var page = await site.As(Cast.Sekretær).Open($"/arbeid/kurs/{course.Id}/deltakere");
        return [.. page.Table("Venteliste").Select(row => row[1].Split('\n')[0].Trim())];
    }
}
