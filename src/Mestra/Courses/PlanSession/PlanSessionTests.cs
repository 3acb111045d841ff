using Mestra.Courses.Contracts;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Courses;

/// <summary>Sessions at irregular dates and different places, with those who contribute.</summary>
public sealed class PlanSessionTests
{
    [Fact]
    public async Task The_secretary_adds_a_session_with_place_breaks_and_contributors()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(await site.AddProgramme(), sessions: 0);
        var form = await site.Open(course.Path("program/ny"));

        var answer = await site.Send(
            form,
            ("Input.Day", "18.1.2027"),
            ("Input.From", "9"),
            ("Input.To", "12.30"),
            ("Input.BreakMinutes", "30"),
            ("Input.PlaceId", $"{Cast.Sjostuen.Id}"),
            ("Input.Theme.Nb", "Hva er hjertesvikt?"),
            ("Input.Theme.Nn", "Kva er hjartesvikt?"),
            ("Input.Topics", "Disease"),
            ("Input.Topics", "Treatment"),
            ("Input.Staff", $"{Cast.Kursleder.AccountId}"),
            ("Input.Outside[0].Name", "Tora Ernæring"),
            ("Input.Outside[0].Profession", "klinisk ernæringsfysiolog")
        );

        answer.Location.ShouldBe(course.Path("program"), answer.Text);
        var session = (await site.Stored(course.Id)).Sessions.ShouldHaveSingleItem();
        session.Starts.ShouldBe(new DateTimeOffset(2027, 1, 18, 8, 0, 0, TimeSpan.Zero));
        session.TeachingMinutes.ShouldBe(180, "three and a half hours without the break");
        session.Topics.ShouldBe([IsfTopic.Disease, IsfTopic.Treatment]);
        session
            .Contributors.Select(c => (c.Name, c.Profession))
            .ShouldBe(
                [("Ingrid Lauvrød", "sykepleier"), ("Tora Ernæring", "klinisk ernæringsfysiolog")],
                ignoreOrder: true
            );
        var program = await site.Follow(answer);
        program.Text.ShouldContain("mandag 18. januar 2027");
        program.Text.ShouldContain("Sjøstuen, Bygg A, 1. etasje");
        program.Text.ShouldContain("3 t 0 min undervisning");
    }

    [Theory]
    [InlineData("17.5.2027", "Grunnlovsdag")]
    [InlineData("6.5.2027", "Kristi himmelfartsdag")]
    [InlineData("18.5.2027", null)]
    [InlineData("6.6.2028", null)]
    public async Task A_public_holiday_is_warned_of_and_hinders_nothing(string day, string? name)
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(await site.AddProgramme(), sessions: 0);

        var answer = await site.Send(
            await site.Open(course.Path("program/ny")),
            ("Input.Day", day),
            ("Input.From", "9"),
            ("Input.To", "12"),
            ("Input.PlaceId", $"{Cast.Sjostuen.Id}"),
            ("Input.Theme.Nb", "Hva er hjertesvikt?")
        );

        answer.Location.ShouldBe(course.Path("program"), answer.Text);
        var program = await site.Follow(answer);
        program.Text.Contains("Dagen er helligdag").ShouldBe(name is not null);
        var row = program.Table().ShouldHaveSingleItem();
        row[0].Contains("Helligdag").ShouldBe(name is not null);
        row[0].ShouldContain(name ?? "");
    }

    [Fact]
    public async Task A_session_has_timed_points_that_stand_in_plan_print_and_public_page_and_come_along_in_a_copy()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var programme = await site.PublicProgramme();
        var course = await site.PublicCourse(programme);
        var session = (await site.Stored(course.Id)).Sessions.MinBy(s => s.Starts)!;
        var form = await site.Open(course.Path($"program/{session.Id}"));
        (await site.Send(form, ("Input.Timetable.Nb", "Velkommen"))).Errors.ShouldContain(error =>
            error.Contains("begynner ikke med et klokkeslett")
        );

        var answer = await site.Send(form, ("Input.Timetable.Nb", "09.00 Velkommen\n10:15 Kaffe"));

        answer.Status.ShouldBe(302, answer.Text);
        string[] shows =
        [
            course.Path("program"),
            course.Path("program/utskrift"),
            $"/kurs/{programme.Slug}/{course.Id}",
        ];
        foreach (var path in shows)
        {
            var text = (await site.Open(path)).Text;
            text.ShouldContain("09.00 Velkommen", customMessage: path);
            text.ShouldContain("10.15 Kaffe", customMessage: path);
        }

        var copy = await site.Open(course.Path("kopi"));
        var copied = await site.Press(copy, "Lag kurset");
        copied.Status.ShouldBe(302, copied.Text);
        (await site.Follow(copied)).Text.ShouldContain("10.15 Kaffe");
    }

    [Fact]
    public async Task The_next_session_is_proposed_in_the_rhythm_of_those_before()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var course = await site.AddCourse(await site.AddProgramme(), sessions: 2);
        var form = await site.Open(course.Path("program/ny"));
        form.Value("Input.Day").ShouldBe("01.02.2027");
        form.Value("Input.From").ShouldBe("09.00");
        form.Value("Input.PlaceId").ShouldBe($"{Cast.Fjellstuen.Id}");
    }

    [Fact]
    public async Task A_changed_session_keeps_what_was_not_touched()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(await site.AddProgramme(), sessions: 1);
        var session = course.Sessions.Single();
        await site.Add(
            new Contributor
            {
                SessionId = session.Id,
                Name = "Erik fra foreningen",
                IsExperiencedUser = true,
            }
        );
        var form = await site.Open(course.Path($"program/{session.Id}"));
        form.Value("Input.Outside[0].Name").ShouldBe("Erik fra foreningen");
        (await site.Send(form, ("Input.To", "13"))).Status.ShouldBe(302);

        var stored = (await site.Stored(course.Id)).Sessions.ShouldHaveSingleItem();
        stored.Ends.ShouldBe(session.Ends.AddHours(1));
        stored.TeachingMinutes.ShouldBe(150, "what was typed before stands");
        stored.PlaceId.ShouldBe(Cast.Fjellstuen.Id);
        stored.Contributors.ShouldHaveSingleItem().IsExperiencedUser.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Input.To", "8", "Samlingen slutter før den begynner")]
    [InlineData("Input.BreakMinutes", "240", "Pausene fyller hele samlingen")]
    [InlineData("Input.TeachingMinutes", "179", "Undervisningen er lengre")]
    [InlineData("Input.VideoLink", "javascript:alert(1)", "https://")]
    [InlineData("Input.Day", "31.2.2027", "")]
    [InlineData("Input.Day", "", "Skriv hvilken dag samlingen er")]
    [InlineData("Input.PlaceId", "0190f000-0000-7000-8000-000000000009", "Velg et sted i listen")]
    public async Task What_cannot_be_is_said_at_its_field_and_nothing_typed_is_lost(
        string field,
        string typed,
        string says
    )
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(await site.AddProgramme(), sessions: 1);
        var form = await site.Open(course.Path($"program/{course.Sessions.Single().Id}"));

        var answer = await site.Send(form, (field, typed), ("Input.Theme.Nb", "Nytt tema 🫀"));

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldContain(error => error.Contains(says), answer.Text);
        answer.Value("Input.Theme.Nb").ShouldBe("Nytt tema 🫀");
        answer.Document.QuerySelector($"[name='{field}'][aria-invalid=true]").ShouldNotBeNull();
        (await site.Stored(course.Id)).Sessions.Single().Theme.Nb.ShouldNotBe("Nytt tema 🫀");
    }

    [Theory]
    [InlineData("Input.Theme.Nb")]
    [InlineData("Input.Outside[0].Name")]
    [InlineData("Input.VideoLink")]
    public async Task A_text_of_a_hundred_thousand_letters_is_refused_and_kept(string field)
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(await site.AddProgramme(), sessions: 1);
        var form = await site.Open(course.Path($"program/{course.Sessions.Single().Id}"));
        var long_ = new string('å', 100_000);
        var answer = await site.Send(form, (field, long_));
        answer.Status.ShouldBe(422);
        answer.Value(field).ShouldBe(long_);
    }

    [Fact]
    public async Task A_room_or_person_that_is_taken_warns_and_a_reason_overrides_it()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var programme = await site.AddProgramme();
        var first = await site.AddCourse(programme, sessions: 1);
        await site.Add(
            new Contributor
            {
                SessionId = first.Sessions.Single().Id,
                AccountId = Cast.Kursleder.AccountId,
                Name = Cast.Kursleder.Name,
            }
        );
        var second = await site.AddCourse(
            await site.AddProgramme(title: "Kols-skole"),
            sessions: 0
        );
        var form = await site.Open(second.Path("program/ny"));
        (string, string)[] typed =
        [
            ("Input.Day", "18.1.2027"),
            ("Input.From", "11"),
            ("Input.To", "14"),
            ("Input.PlaceId", $"{Cast.Fjellstuen.Id}"),
            ("Input.Staff", $"{Cast.Kursleder.AccountId}"),
        ];

        var warned = await site.Send(form, typed);
        warned.Status.ShouldBe(422);
        warned.Text.ShouldContain(
            "Rommet er opptatt av «Hjerteskole» mandag 18. januar 2027, kl. 09.00–12.00"
        );
        warned.Text.ShouldContain("Ingrid Lauvrød er opptatt med «Hjerteskole»");
        (await site.Stored(second.Id)).Sessions.ShouldBeEmpty();

        var saved = await site.Send(
            warned,
            ("Input.ClashReason", "Gruppene er slått sammen den dagen")
        );
        saved.Location.ShouldBe(second.Path("program"), saved.Text);
        (await site.Follow(saved)).Text.ShouldContain("Gruppene er slått sammen den dagen");
        (await site.Open(first.Path("program"))).Text.ShouldContain("Kolliderer");
    }

    [Fact]
    public async Task A_cancelled_course_takes_no_room()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var programme = await site.AddProgramme();
        await site.AddCourse(programme, CourseState.Cancelled, sessions: 1);
        var second = await site.AddCourse(programme, sessions: 0);
        var form = await site.Open(second.Path("program/ny"));
        var answer = await site.Send(
            form,
            ("Input.Day", "18.1.2027"),
            ("Input.From", "9"),
            ("Input.To", "12"),
            ("Input.PlaceId", $"{Cast.Fjellstuen.Id}")
        );
        answer.Status.ShouldBe(302, answer.Text);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_session()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(await site.AddProgramme(), sessions: 1);
        var form = await site.Open(course.Path("program/ny"));
        await site.Send(form, ("Input.Day", "1.2.2027"));
        (await site.Send(form, ("Input.Day", "1.2.2027"))).Status.ShouldBe(302);
        (await site.Stored(course.Id)).Sessions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_form_that_comes_back_with_another_day_is_told_and_makes_its_session_when_it_is_sent_again()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(await site.AddProgramme(), sessions: 1);
        var form = await site.Open(course.Path("program/ny"));
        await site.Send(form, ("Input.Day", "1.2.2027"));

        var told = await site.Send(form, ("Input.Day", "8.2.2027"));

        told.Status.ShouldBe(422);
        told.Text.ShouldContain("Dette skjemaet er alt sendt");
        told.Value("Input.Day").ShouldBe("8.2.2027");
        (await site.Send(told, ("Input.Day", "8.2.2027"))).Status.ShouldBe(302);
        (await site.Stored(course.Id)).Sessions.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_id_of_a_session_of_another_course_is_refused_ours_or_not_standing_or_taken_out()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(await site.AddProgramme(), sessions: 1);
        var other = await site.Course();
        var theirs = await site.Course(organisationId: Cast.Innby.Id);
        var sessions = await site.Db(db =>
            db.Set<Session>().Where(s => s.CourseId != course.Id).ToListAsync()
        );
        await site.Db(db =>
            db.Set<Session>()
                .Where(s => s.CourseId == other.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(s => s.RemovedAt, site.Clock.GetUtcNow())
                )
        );
        var form = await site.Open(course.Path("program/ny"));
        foreach (var session in sessions.DistinctBy(session => session.CourseId))
        {
            var answer = await site.Send(
                form,
                ("Input.Day", "1.2.2027"),
                ("Input.Id", $"{session.Id}")
            );

            answer.Status.ShouldBe(422);
        }

        (await site.Stored(course.Id)).Sessions.Count.ShouldBe(1);
        (await site.Stored(theirs.Id)).Sessions.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_removed_session_is_gone_for_everyone_and_can_be_put_back()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(await site.AddProgramme(), sessions: 2);
        var second = course.Sessions.OrderBy(s => s.Starts).Last();
        var removed = await site.Press(
            await site.Open(course.Path($"program/{second.Id}")),
            "Slett samlingen"
        );
        var program = await site.Follow(removed);
        program.Table("Samlingene").Length.ShouldBe(1);
        (await site.Stored(course.Id)).Sessions.Count.ShouldBe(1);

        await site.Press(program, "Hent tilbake");
        (await site.Stored(course.Id)).Sessions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_session_with_attendance_is_cancelled_but_not_removed_or_cut_short()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var course = await site.AddCourse(
            await site.AddProgramme(),
            CourseState.Running,
            sessions: 1,
            inDays: 0
        );
        await site.AddSeats(course, 1);
        var session = course.Sessions.Single();
        var seat = await site.Db(db => db.Set<Seat>().SingleAsync());
        await site.Add(
            new Attendance
            {
                OrganisationId = course.OrganisationId,
                CourseId = course.Id,
                SessionId = session.Id,
                SeatId = seat.Id,
                Minutes = 150,
            }
        );

        var page = await site.Open(course.Path($"program/{session.Id}"));
        var refused = await site.Press(page, "Slett samlingen");
        refused.Status.ShouldBe(422);
        refused.Text.ShouldContain("Oppmøte er ført");
        var cut = await site.Send(page, ("Input.TeachingMinutes", "100"));
        cut.Errors.ShouldContain(error => error.Contains("flere minutter"));
        (await site.Press(page, "Avlys samlingen")).Status.ShouldBe(302);
        (await site.Stored(course.Id)).Sessions.Single().IsCancelled.ShouldBeTrue();
    }

    [Fact]
    public async Task A_held_course_is_not_planned_anew()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(
            await site.AddProgramme(),
            CourseState.Held,
            sessions: 1,
            inDays: -30
        );
        var form = await site.Open(course.Path($"program/{course.Sessions.Single().Id}"));
        var answer = await site.Send(form, ("Input.To", "13"));
        answer.Status.ShouldBe(422);
        answer.Text.ShouldContain("Gjenåpne det hvis noe må endres");
    }

    [Fact]
    public async Task A_municipality_is_not_asked_about_isf_topics()
    {
        await using var site = new Site().As(Cast.KommuneSekretær);
        var course = await site.AddCourse(await site.AddProgramme(Cast.Kommune), sessions: 0);
        var form = await site.Open(course.Path("program/ny"));
        form.Html.ShouldNotContain("Input.Topics");
        form.Text.ShouldNotContain("ISF"); // not of the whole page: a form token may spell it
        form.Html.ShouldNotContain(
            Cast.Kursleder.Name,
            Case.Sensitive,
            "she works at another organisation"
        );
    }

    [Fact]
    public async Task The_hours_are_those_of_the_organisations_clocks_all_year()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var course = await site.AddCourse(await site.AddProgramme(), sessions: 1);
        var form = await site.Open(course.Path("program/ny"));
        await site.Send(form, ("Input.Day", "14.6.2027"), ("Input.From", "9"), ("Input.To", "12"));
        var summer = (await site.Stored(course.Id)).Sessions.MaxBy(s => s.Starts)!;
        summer.Starts.ShouldBe(new DateTimeOffset(2027, 6, 14, 7, 0, 0, TimeSpan.Zero));
        (await site.Open(course.Path("program"))).Text.ShouldContain("kl. 09.00–12.00");
    }

    [Fact]
    public async Task Another_organisations_course_is_not_there()
    {
        await using var site = new Site();
        var course = await site.AddCourse(await site.AddProgramme(), sessions: 1);
        site.As(Cast.InnbySekretær);
        foreach (
            var page in new[]
            {
                "program",
                "program/ny",
                $"program/{course.Sessions.Single().Id}",
                "program/utskrift",
                "oppsett",
                "historikk",
                "kopi",
                "steg/avlys",
                "",
            }
        )
        {
            (await site.Open(course.Path(page))).Status.ShouldBe(404, page);
        }
    }

    [Fact]
    public async Task An_adviser_sees_the_programme_and_changes_nothing()
    {
        await using var site = new Site().As(Cast.Rådgiver);
        var course = await site.AddCourse(await site.AddProgramme(), sessions: 1);
        var program = await site.Open(course.Path("program"));
        program.Status.ShouldBe(200);
        program.Text.ShouldNotContain("Legg til samling");
        (await site.Open(course.Path("program/ny"))).Status.ShouldBe(403);
        (await site.Open(course.Path("historikk"))).Status.ShouldBe(403);
        (await site.Open(course.Path("oppsett"))).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("remove")]
    [InlineData("put back")]
    [InlineData("cancel")]
    public async Task Who_changes_the_plan_while_the_attendance_is_locked_waits_for_the_lock_and_is_refused(
        string what
    )
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        var session = (await site.Stored(course.Id)).Sessions.Single().Id;
        if (what == "put back")
        {
            (await Change(site, course.Id, session, "remove")).ShouldBeNull();
        }

        var change = Task.FromResult<Enum?>(null);
        await site.Db(async db =>
        {
            await using var turn = await db.TakeTurn<Course>(course.Id, Cancel);
            change = Task.Run(() => Change(site, course.Id, session, what), Cancel);
            await Task.Delay(TimeSpan.FromMilliseconds(300), Cancel);
            (await db.Set<Course>().SingleAsync(c => c.Id == course.Id, Cancel)).LockedAt =
                site.Clock.GetUtcNow();
            await db.Save("Test", Cancel);
            await turn.Commit(Cancel);
            return true;
        });

        (await change).ShouldBe(CourseRefusal.AttendanceIsLocked);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<Enum?> Change(Site site, Guid course, Guid session, string what) =>
        site.In(
            Cast.Kursleder,
            services =>
            {
                var plan = services.GetRequiredService<PlanSession>();
                return what switch
                {
                    "remove" => plan.Remove(course, session, Cancel),
                    "put back" => plan.PutBack(course, session, Cancel),
                    _ => plan.SetCancelled(course, session, isCancelled: true, Cancel),
                };
            }
        );
}
