using Mestra.Courses;

namespace Mestra.Coding;

/// <summary>The list that is handed over to whoever registers: downloaded, and opened.</summary>
public sealed class ExportCodesTests
{
    private const string Csv = "Last ned som CSV";
    private const string ContactType = "Kontakttype: opplæring";
    private const string Xlsx = "Last ned til Excel";

    [Fact]
    public async Task The_csv_has_type_and_level_of_each_contact_and_every_code_on_its_day()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        await site.Patient(course);
        await site.Patient(course, "Bjørn", 8);
        await site.Locked(course);

        var file = await Download(site, course, Csv);

        file.Type.ShouldBe("text/csv");
        file.HasByteOrderMark.ShouldBeTrue();
        file.MayBeKept.ShouldBeFalse();
        var rows = file.AsCsv();
        rows[0]
            .ShouldBe([
                "Kurs",
                "Dato",
                "Føres på",
                "Navn",
                "Gjelder",
                "Kode",
                "Kodeverk",
                "Undervisning, min",
                "Koden er bekreftet",
                "3. Vilkår for refusjon",
                "Regelsettet er bekreftet",
            ]);
        rows[1]
            .ShouldBe([
                "Hjertesviktskole",
                "2026-12-07",
                Number(7),
                "Astrid Fjellvang",
                ContactType,
                "13",
                "8432",
                "105",
                "nei",
                "Oppfylt",
                "nei",
            ]);
        rows.Skip(1).Count(row => row[4] == ContactType).ShouldBe(8);
        rows.Skip(1).Count(row => row[4] == "Refusjon").ShouldBe(2);
        rows.Skip(1).ShouldAllBe(row => row.Length == rows[0].Length && row[5].Length > 0);
    }

    [Fact]
    public async Task The_workbook_opens_with_the_same_rows_days_as_days_and_the_number_as_text()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        await site.Patient(course, number: 7);
        await site.Patient(course, "Bjørn", 8, missed: [0]);
        await site.Locked(course);

        var csv = (await Download(site, course, Csv)).AsCsv();
        var file = await Download(site, course, Xlsx);

        file.Type.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var rows = file.AsWorkbook();
        rows.Length.ShouldBe(csv.Length);
        rows[0].ShouldBe(csv[0]);
        rows[1][1].ShouldBe(new DateTime(2026, 12, 7));
        rows[1][2].ShouldBe(Number(7));
        rows[1][7].ShouldBe(105d);
        rows.Skip(1)
            .Select(row => row[2])
            .Distinct()
            .ShouldBe([Number(7), Number(8)], ignoreOrder: true);
    }

    [Theory]
    [InlineData(Csv)]
    [InlineData(Xlsx)]
    public async Task The_files_name_says_the_day_and_nothing_of_course_or_person(string button)
    {
        await using var site = new Site();
        var (course, _) = await site.LockedCourse();
        (await Download(site, course, button)).Name.ShouldBe(
            button == Csv ? "koding-2027-01-04.csv" : "koding-2027-01-04.xlsx"
        );
    }

    [Fact]
    public async Task What_looks_like_a_formula_stays_text_in_both()
    {
        await using var site = new Site();
        var course = await site.HeldCourse(title: "=HYPERLINK(\"http://evil\")");
        await site.Patient(course, "@SUM(1+1)");
        await site.Locked(course);

        var csv = (await Download(site, course, Csv)).AsCsv();
        var xlsx = await Download(site, course, Xlsx);

        csv[1][0].ShouldBe("'=HYPERLINK(\"http://evil\")");
        csv[1][3].ShouldStartWith("'@SUM(1+1)");
        xlsx.HasFormula().ShouldBeFalse();
        xlsx.AsWorkbook()[1][3].ShouldBe("@SUM(1+1) Fjellvang");
    }

    [Fact]
    public async Task A_relative_stands_on_the_patients_number_with_the_code_for_relatives()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        var patient = await site.Patient(course);
        await site.Partner(course, patient);
        await site.Locked(course);

        var rows = (await Download(site, course, Csv)).AsCsv().Skip(1).ToList();

        rows.ShouldAllBe(row => row[2] == Number(7) && row[3] == "Astrid Fjellvang");
        rows.Count(row => row[4] == "Pårørende deltok").ShouldBe(4);
        rows.Count(row => row[4] == ContactType).ShouldBe(4);
    }

    [Fact]
    public async Task A_protected_person_is_registered_by_number_and_leaves_no_name()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        await site.Patient(course, "Hemmelig", isProtected: true);
        await site.Locked(course);

        var rows = (await Download(site, course, Csv)).AsCsv().Skip(1).ToList();

        rows.ShouldAllBe(row => row[2] == Number(7) && row[3].Length == 0);
    }

    [Fact]
    public async Task Who_never_came_is_not_on_it()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        await site.Patient(course);
        await site.Patient(course, "Bjørn", 8, missed: [0, 1, 2, 3]);
        await site.Locked(course);
        (await Download(site, course, Csv)).AsCsv().ShouldNotContain(row => row[2] == Number(8));
    }

    [Fact]
    public async Task Everyone_on_it_is_logged_as_looked_at_and_their_number_too()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        await site.Patient(course);
        await site.Patient(course, "Bjørn", 8);
        await site.Locked(course);
        await Download(site, course, Csv);
        (await site.Looks("Look.CodingExport")).ShouldBe(2);
        (await site.Looks("Look.Registration")).ShouldBe(2);
    }

    [Fact]
    public async Task That_it_was_handed_over_is_noted_and_done_twice_it_is_the_same_list()
    {
        await using var site = new Site();
        var (course, _) = await site.LockedCourse();
        var first = await Download(site, course, Csv);
        site.Clock.Advance(TimeSpan.FromMinutes(5));

        (await Download(site, course, Csv)).AsCsv().ShouldBe(first.AsCsv());

        (await site.Marks(course))
            .ShouldHaveSingleItem()
            .ExportedAt.ShouldBe(site.Clock.GetUtcNow());
        (await site.Open(course.Path("historikk"))).Text.ShouldContain(
            "Leverte ut listen til registrering"
        );
    }

    [Fact]
    public async Task What_was_opened_again_meanwhile_cannot_be_handed_over()
    {
        await using var site = new Site();
        var (course, _) = await site.LockedCourse();
        var stale = await site.As(Cast.Sekretær).Open(course.CodingPath());
        await site.In(async services =>
        {
            var unlock = (LockAttendance)services.GetService(typeof(LockAttendance))!;
            await unlock.Unlock(course.Id, "Feil dag", TestContext.Current.CancellationToken);
        });

        (await site.Press(stale, Csv)).Status.ShouldBe(404);
    }

    private static async Task<Downloaded> Download(Site site, Course course, string button) =>
        await site.Download(await site.As(Cast.Sekretær).Open(course.CodingPath()), button);

    private static string Number(int index) => Kernel.SyntheticNumbers.Fodselsnummer(index).Digits;
}
