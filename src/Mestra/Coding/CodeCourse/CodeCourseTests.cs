using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Coding;

/// <summary>The coding of a course on the screen: contact, codes and conditions for each person.</summary>
public sealed class CodeCourseTests
{
    private const string NotConfirmed = "Ikke bekreftet av kodeveilederen deres";

    [Fact]
    public async Task Every_condition_stands_with_its_answer_and_its_reason_and_as_not_confirmed()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        await site.Patient(course);
        await site.Patient(course, "Bjørn", 8);
        await site.Locked(course);

        var page = await site.As(Cast.Kodeveileder).Open(course.CodingPath());

        page.Text.ShouldContain(NotConfirmed);
        var lines = page
            .Document.QuerySelector("td details")!
            .QuerySelectorAll("li")
            .Select(line =>
                string.Join(
                    ' ',
                    line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                )
            )
            .ToList();
        lines
            .Select(line => line.Split(' ')[0])
            .ShouldBe(["R1", "R1a", "R1b", "R2", "R2a", "R3", "R4", "R5", "R6", "R7", "R8", "R9"]);
        lines.ShouldAllBe(line => line.Contains(": Oppfylt."));
        lines[0].ShouldContain("Henvist av lege.");
        lines[5]
            .ShouldContain("undervisningstimer på 45 minutter, kravet er 7. Det holder uansett");
        lines[6].Replace('\u00a0', ' ').ShouldContain("Møtte 100 %, kravet er 80 %.");
        lines[9].ShouldContain("Helseforetak. Medisinsk ansvarlig lege: Berit Hovlund.");
        page.Table("hele kurset")
            .Select(row => row[0].Split(' ')[0])
            .ShouldBe(["R2", "R2a", "R3", "R5", "R6", "R7", "R8", "R9"]);
    }

    [Fact]
    public async Task Once_the_adviser_has_confirmed_nothing_says_that_it_is_not()
    {
        await using var site = new Site();
        var (course, _) = await site.LockedCourse();
        var rules = await site.As(Cast.Kodeveileder).Open(CodingPaths.Rules);
        await site.Press(rules, "Bekreft for oss", ("Note", "ISF-regelverket 2026, kapittel 4"));

        (await site.Open(course.CodingPath())).Text.ShouldNotContain(NotConfirmed);
    }

    [Fact]
    public async Task Who_missed_one_of_four_sessions_has_three_contacts_and_is_told_why_it_is_not_reimbursed()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        await site.Patient(course, missed: [1]);
        await site.Locked(course);

        var row = Row(await site.As(Cast.Sekretær).Open(course.CodingPath()));

        row[2].ShouldBe("3 å føre");
        Plain(row[4]).ShouldStartWith("Ikke oppfylt");
        Plain(row[4]).ShouldContain("Møtte 75 %, kravet er 80 %.");
    }

    [Fact]
    public async Task The_column_and_the_reason_say_the_same_share_and_never_round_up()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        var seat = await site.Patient(course, missed: [1]);
        await site.Locked(course);
        var first = (await site.Stored(course.Id)).Sessions.MinBy(session => session.Starts)!.Id;
        await site.Db(db =>
            db.Set<Attendance>()
                .Where(a => a.SeatId == seat.Id && a.SessionId == first)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.Minutes, 91))
        );

        var row = Row(await site.As(Cast.Sekretær).Open(course.CodingPath()));

        Plain(row[1]).ShouldBe("301 av 420 min, 71 %", "it is 71.67");
        Plain(row[4]).ShouldContain("Møtte 71 %, kravet er 80 %.");
        Plain((await site.Open(course.Path("oppmote/oversikt"))).Text).ShouldContain("71 %");
    }

    [Fact]
    public async Task Where_sessions_are_counted_the_column_counts_sessions()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        await site.Patient(course, missed: [1]);
        await site.Locked(course);
        await site.Add(
            new OrganisationRules
            {
                OrganisationId = course.OrganisationId,
                AttendanceBasis = AttendanceBasis.Sessions,
            }
        );

        var row = Row(await site.As(Cast.Sekretær).Open(course.CodingPath()));

        Plain(row[1]).ShouldBe("3 av 4 samlinger, 75 %");
        Plain(row[4]).ShouldContain("Møtte 75 %, kravet er 80 %.");
    }

    [Fact]
    public async Task An_experienced_user_who_planned_and_came_to_two_sessions_is_counted_once()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        await site.Patient(course);
        await site.Patient(course, "Bjørn", 8);
        var sessions = (await site.Stored(course.Id)).Sessions.ToList();
        await site.Add(Erfaren(sessions[0], Cast.ErfarenBruker.AccountId), Erfaren(sessions[1]));

        var page = await site.As(Cast.Sekretær).Open(course.CodingPath());

        page.Text.ShouldContain("Erfarne brukere: 1.");
    }

    private static Contributor Erfaren(Session session, Guid? account = null) =>
        new()
        {
            SessionId = session.Id,
            AccountId = account,
            Name = Cast.ErfarenBruker.Name,
            Profession = "",
            IsExperiencedUser = true,
        };

    [Fact]
    public async Task Who_was_referred_by_a_physiotherapist_is_registered_and_the_doctor_is_missed()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        await site.Patient(course, referrer: ReferrerKind.OtherClinician);
        await site.Locked(course);

        var row = Row(await site.As(Cast.Sekretær).Open(course.CodingPath()));

        row[2].ShouldBe("4 å føre");
        row[4].ShouldContain("Vilkåret krever henvisning fra lege.");
        row[4].ShouldContain("Plassen gjelder selv om henviseren ikke er lege.");
    }

    [Fact]
    public async Task What_the_whole_course_lacks_is_named_on_each_row_and_what_is_unknown_says_why()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        await site.Patient(course, referrer: ReferrerKind.GeneralPractitioner);
        await site.Locked(course);
        await site.Db(db =>
            db.Set<Referrals.Referral>()
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.HprNumber, ""))
        );

        var row = Row(await site.As(Cast.Sekretær).Open(course.CodingPath()));

        row[4].ShouldContain("For hele kurset mangler: R5.");
        row[4].ShouldContain("HPR-nummeret mangler. Legg det inn.");
    }

    [Fact]
    public async Task Who_came_along_stands_on_the_patients_contact_and_has_no_note_of_their_own()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        var patient = await site.Patient(course);
        var partner = await site.Partner(course, patient);
        await site.Locked(course);

        var page = await site.As(Cast.Sekretær).Open(course.CodingPath());

        var row = page.Table("per deltaker").Single(r => r[0].StartsWith("Tormod"));
        row[0].ShouldContain("på pasientens journal");
        row[2].ShouldBe("Føres på Astrid Fjellvang");
        page.Html.ShouldContain(course.NotePath(patient));
        page.Html.ShouldNotContain(course.NotePath(partner));
    }

    [Fact]
    public async Task A_protected_persons_name_stands_nowhere_on_it()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        await site.Patient(course, "Hemmelig", isProtected: true);
        await site.Locked(course);

        var page = await site.As(Cast.Sekretær).Open(course.CodingPath());

        Row(page)[0].ShouldBe("Beskyttet adresse (H.F.)");
        page.Html.ShouldNotContain("Hemmelig");
    }

    [Fact]
    public async Task Until_the_attendance_is_locked_it_is_a_forecast_without_a_list_to_hand_over()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        await site.Patient(course);

        var page = await site.As(Cast.Sekretær).Open(course.CodingPath());

        page.Text.ShouldContain("Oppmøtet er ikke låst. Svarene kan endre seg");
        page.Text.ShouldNotContain("Last ned");
        page.Text.ShouldContain("Oppmøtet er ikke låst for 4 av 4 samlinger.");
    }

    [Fact]
    public async Task Everyone_whose_names_are_shown_has_been_looked_at()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        await site.Partner(course, await site.Patient(course));
        await site.As(Cast.Lege).Open(course.CodingPath());
        (await site.Looks("Look.Coding")).ShouldBe(2);
    }

    [Fact]
    public async Task An_open_evening_of_the_hospital_is_not_coded_and_says_why()
    {
        await using var site = new Site();
        var course = await site.HeldCourse(rule: ReferralRule.None);
        await site.Patient(course);

        var page = await site.As(Cast.Sekretær).Open(course.CodingPath());

        page.Text.ShouldContain("Lavterskeltilbud kodes ikke for NPR.");
        page.Document.QuerySelectorAll("table").ShouldBeEmpty();
        (await site.Open(course.NotePath(await site.Patient(course, number: 8)))).Status.ShouldBe(
            404
        );
    }

    [Fact]
    public async Task Another_hospital_finds_no_such_course_and_no_such_note()
    {
        await using var site = new Site();
        var (course, seat) = await site.LockedCourse();
        site.As(Cast.InnbySekretær);
        (await site.Open(course.CodingPath())).Status.ShouldBe(404);
        (await site.Open(course.NotePath(seat))).Status.ShouldBe(404);
        (await site.Open(CodingPaths.Worklist)).Text.ShouldContain("Alt er dokumentert og kodet.");
    }

    [Fact]
    public async Task Roles_that_do_not_code_are_kept_out()
    {
        await using var site = new Site();
        var (course, seat) = await site.LockedCourse();
        foreach (var member in new[] { Cast.ErfarenBruker, Cast.Rådgiver, Cast.Administrator })
        {
            site.As(member);
            (await site.Open(course.CodingPath())).Status.ShouldBe(403);
            (await site.Open(course.NotePath(seat))).Status.ShouldBe(403);
            (await site.Open("/arbeid")).Html.ShouldNotContain(CodingPaths.Worklist);
        }
    }

    public static TheoryData<string> WhereNothingIsCoded => ["kommunen", "regionen"];

    [Theory]
    [MemberData(nameof(WhereNothingIsCoded))]
    public async Task Municipal_and_Swedish_users_never_meet_it(string where)
    {
        await using var site = new Site();
        var (at, secretary, leader) =
            where == "kommunen"
                ? (Cast.Kommune, Cast.KommuneSekretær, Cast.KommuneKursleder)
                : (Cast.Sjoregionen, Cast.SvenskSekreterare, Cast.SvenskKursledare);
        var course = await site.AddCourse(
            await site.AddProgramme(at),
            CourseState.Held,
            inDays: -21
        );
        var seen = new List<Page>();
        foreach (var member in new[] { secretary, leader })
        {
            site.As(member);
            foreach (
                var closed in new[] { CodingPaths.Worklist, CodingPaths.Rules, course.CodingPath() }
            )
            {
                var page = await site.Open(closed);
                page.Status.ShouldBe(403);
                seen.Add(page);
            }

            string[] open =
            [
                "/arbeid",
                "/arbeid/kurs",
                course.Path("program"),
                course.Path("deltakere"),
                course.Path("oppmote"),
            ];
            foreach (var path in open)
            {
                var page = await site.Open(path);
                page.Status.ShouldBe(200, path);
                page.Html.ShouldNotContain("koding", Case.Insensitive, path);
                seen.Add(page);
            }
        }

        seen.ShouldAllBe(page => !HasWord(page, "ISF") && !HasWord(page, "NPR"));
    }

    private static bool HasWord(Page page, string word) =>
        page.Document.Body!.TextContent.Split([' ', '\n', '.', ',', '(', ')', '-']).Contains(word);

    private static string[] Row(Page page) => page.Table("per deltaker").ShouldHaveSingleItem();

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
