using Mestra.Courses.Contracts;

namespace Mestra.Courses;

public sealed class PrintSignInTests
{
    [Fact]
    public async Task The_sheet_shows_a_first_name_and_a_letter_and_nothing_of_the_course()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Confirmed, "Astrid");

        var sheet = await Open(site, course);

        sheet.Html.ShouldContain("Astrid F.");
        sheet.Html.ShouldNotContain("Fjellvang");
        sheet.Html.ShouldNotContain("Hjertesvikt");
    }

    [Fact]
    public async Task A_protected_person_gets_an_empty_line_among_the_other_empty_lines()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Confirmed, "Astrid");
        var without = Lines(await Open(site, course));
        await site.Party(
            course,
            SeatState.Confirmed,
            CourseScene.Person("Hemmelig", "Hemmeligsen", isProtected: true)
        );

        var sheet = await Open(site, course);

        sheet.Html.ShouldNotContain("Hemmelig");
        Lines(sheet).ShouldBe(without + 1);
    }

    [Fact]
    public async Task It_is_also_a_file_with_a_neutral_name()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Confirmed, "Astrid");

        using var answer = await site.As(Cast.Kursleder)
            .Ask(
                new HttpRequestMessage(
                    HttpMethod.Get,
                    $"/arbeid/kurs/{course.Id}/oppmote/liste?som=pdf"
                )
            );

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("oppmoteliste.pdf");
    }

    private static int Lines(Page sheet) => sheet.Document.QuerySelectorAll("tbody tr").Length;

    private static Task<Page> Open(Site site, Course course) =>
        site.As(Cast.Kursleder).Open($"/arbeid/kurs/{course.Id}/oppmote/liste");
}
