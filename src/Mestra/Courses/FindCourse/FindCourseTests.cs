using System.IO.Compression;
using Mestra.Courses.Contracts;

namespace Mestra.Courses;

/// <summary>The list of the organisation's courses.</summary>
public sealed class FindCourseTests
{
    [Fact]
    public async Task The_list_shows_current_courses_soonest_first_with_state_days_and_seats()
    {
        await using var site = new Site().As(Cast.Rådgiver);
        var late = await site.AddCourse(
            await site.AddProgramme(title: "Startkurs diabetes"),
            CourseState.Tentative,
            inDays: 40
        );
        await site.AddSeats(late, 3);
        await site.AddCourse(await site.AddProgramme(title: "Hjerteskole"), inDays: 5);
        await site.AddCourse(
            await site.AddProgramme(title: "Gammelt"),
            CourseState.Held,
            inDays: -90
        );
        await site.AddCourse(await site.AddProgramme(Cast.Innby, "Nabokurs"));

        var rows = (await site.Open("/arbeid/kurs")).Table();

        rows.Select(r => r[0]).ShouldBe(["Hjerteskole", "Startkurs diabetes"]);
        rows[1][1].ShouldContain("Venter på nok deltakere");
        rows[1][2].ShouldContain("13. feb. 2027");
        rows[1].ShouldContain("3 av 12");
        rows[1].ShouldContain("Medisinsk avdeling");
    }

    [Fact]
    public async Task The_list_is_searched_filtered_and_sorted_by_its_address()
    {
        await using var site = new Site().As(Cast.Sekretær);
        await site.AddCourse(await site.AddProgramme(title: "Åpen kveld"), inDays: 5);
        await site.AddCourse(await site.AddProgramme(title: "Ærlig talt"), inDays: 6);
        await site.AddCourse(
            await site.AddProgramme(title: "Angstmestring"),
            CourseState.Confirmed,
            inDays: 7
        );

        (await Titles(site, "?sorter=navn")).ShouldBe([
            "Angstmestring",
            "Ærlig talt",
            "Åpen kveld",
        ]);
        (await Titles(site, "?sorter=-dato")).ShouldBe([
            "Angstmestring",
            "Ærlig talt",
            "Åpen kveld",
        ]);
        (await Titles(site, "?q=åpen")).ShouldBe(["Åpen kveld"]);
        (await Titles(site, "?State=Confirmed")).ShouldBe(["Angstmestring"]);
        (await Titles(site, "?Show=Held")).ShouldBeEmpty();
        (await Titles(site, "?State=tull&side=-4&sorter=tull")).Length.ShouldBe(3);
        (await site.Open("/arbeid/kurs?q=finnesikke")).Text.ShouldContain("Ingen kurs passer");
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var programme = await site.AddProgramme();
        for (var n = 0; n < 55; n++)
        {
            await site.AddCourse(programme, sessions: 1, inDays: n);
        }

        (await site.Open("/arbeid/kurs")).Table().Length.ShouldBe(50);
        (await site.Open("/arbeid/kurs?side=2")).Table().Length.ShouldBe(5);
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var page = await site.Open("/arbeid/kurs");
        page.Text.ShouldContain("Det er ingen aktuelle kurs");
        page.Document.QuerySelector("main a[href='/arbeid/kurs/ny']").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_list_is_a_file_that_a_spreadsheet_opens_without_running_what_people_wrote()
    {
        await using var site = new Site().As(Cast.Sekretær);
        await site.AddCourse(await site.AddProgramme(title: "=1+1;\"æ\""));
        using var csv = await site.Ask(
            new HttpRequestMessage(HttpMethod.Get, "/arbeid/kurs?handler=Csv&Show=All")
        );
        csv.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        csv.Content.Headers.ContentDisposition!.FileName.ShouldBe("kurs.csv");
        var text = await csv.Content.ReadAsStringAsync();
        text.ShouldContain("\"'=1+1;\"\"æ\"\"\"");
        text.ShouldContain("2027-01-18");

        using var xlsx = await site.Ask(
            new HttpRequestMessage(HttpMethod.Get, "/arbeid/kurs?handler=Xlsx")
        );
        using var zip = new ZipArchive(await xlsx.Content.ReadAsStreamAsync());
        var sheet = zip.Entries.Single(e => e.FullName.EndsWith("sheet1.xml"));
        using var reader = new StreamReader(sheet.Open());
        var cells = await reader.ReadToEndAsync();
        cells.ShouldContain("=1+1");
        cells.ShouldNotContain("<f>");
    }

    [Theory]
    [InlineData(true, "deltakere")]
    [InlineData(false, "program")]
    public async Task A_courses_address_leads_to_the_page_that_the_role_needs(
        bool maySeePatients,
        string page
    )
    {
        await using var site = new Site().As(maySeePatients ? Cast.Sekretær : Cast.ErfarenBruker);
        var course = await site.AddCourse(await site.AddProgramme());
        (await site.Open(course.Path())).Location.ShouldBe(course.Path(page));
    }

    private static async Task<string[]> Titles(Site site, string query) =>
        [.. (await site.Open("/arbeid/kurs" + query)).Table().Select(row => row[0])];
}
