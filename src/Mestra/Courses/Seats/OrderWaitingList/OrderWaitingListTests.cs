using Mestra.Courses.Contracts;

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

    private static async Task<string[]> Names(Site site, Course course)
    {
        var page = await site.As(Cast.Sekretær).Open($"/arbeid/kurs/{course.Id}/deltakere");
        return [.. page.Table("Venteliste").Select(row => row[1])];
    }
}
