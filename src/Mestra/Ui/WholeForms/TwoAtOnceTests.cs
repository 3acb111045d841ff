using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.Evaluation;
using Mestra.People;
using Mestra.Planning;
using Mestra.Referrals;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Testing;

/// <summary>Wherever two people can change the whole of a thing at once, the second is told, keeps their own, and saves at the next try.</summary>
public sealed class TwoAtOnceTests
{
    [Fact, Tries<PersonInput>]
    public Task On_a_person() =>
        Both<PersonInput>(
            async site =>
            {
                var person = new Person
                {
                    OrganisationId = Cast.Fjordby.Id,
                    GivenName = "Astrid",
                    FamilyName = "Fjellvang",
                };
                await site.Add(person);
                return $"/arbeid/personer/{person.Id}";
            },
            Cast.Sekretær,
            "Input.FamilyName",
            "Input.PreferredName"
        );

    [Fact, Tries<OrganisationInput>]
    public Task On_the_organisation() =>
        Both<OrganisationInput>(
            _ => Task.FromResult("/arbeid/virksomhet"),
            Cast.Administrator,
            "Input.AdviserTitle",
            "Input.Phone",
            "55 00 12 34"
        );

    [Fact, Tries<DepartmentInput>]
    public Task On_a_department() =>
        Both<DepartmentInput>(
            _ => Task.FromResult($"/arbeid/virksomhet/avdelinger/{Cast.Medisin.Id}"),
            Cast.Administrator,
            "Input.Name",
            "Input.Phone",
            "+4755001234"
        );

    [Fact, Tries<PlaceInput>]
    public Task On_a_place() =>
        Both<PlaceInput>(
            _ => Task.FromResult($"/arbeid/virksomhet/steder/{Cast.Sjostuen.Id}"),
            Cast.Administrator,
            "Input.Building",
            "Input.Floor"
        );

    [Fact, Tries<ProgrammeForm>]
    public Task On_a_programme() =>
        Both<ProgrammeForm>(
            async site => $"/arbeid/tilbud/{(await Programme(site)).Id}/endre",
            Cast.Kursleder,
            "Form.Content.Nb",
            "Form.Content.Nn"
        );

    [Fact, Tries<TaskForm>]
    public Task On_a_task() =>
        Both<TaskForm>(
            async site =>
            {
                var programme = await Programme(site);
                return $"/arbeid/tilbud/{programme.Id}/oppgave/{programme.Tasks.First().Id}";
            },
            Cast.Kursleder,
            "Form.Evidence",
            "Form.Offset",
            "3"
        );

    [Fact, Tries<SetUpForm>]
    public Task On_the_set_up_of_a_course() =>
        Both<SetUpForm>(
            async site => (await Course(site)).Path("oppsett"),
            Cast.Sekretær,
            "Input.Capacity",
            "Input.GroupMinimum",
            "3",
            "9"
        );

    [Fact, Tries<SessionForm>]
    public Task On_a_session() =>
        Both<SessionForm>(
            async site =>
            {
                var course = await Course(site);
                return course.Path($"program/{course.Sessions.First().Id}");
            },
            Cast.Sekretær,
            "Input.Theme.Nb",
            "Input.Outside[0].Name"
        );

    [Fact, Tries<MinutesInput>]
    public Task On_the_minutes_of_a_debrief() =>
        Both<MinutesInput>(
            async site => (await Held(site)).Path("evaluering/samtale"),
            Cast.Kursleder,
            "Minutes.WentWell",
            "Minutes.HeldOn",
            "04.01.2027"
        );

    [Fact, Tries<TalkInput>]
    public Task On_the_talk_after_a_course() =>
        Both<TalkInput>(
            async site => (await Held(site)).Path("evaluering/samtale"),
            Cast.Kursleder,
            "Talk.Notes",
            "Talk.On",
            "04.01.2027",
            also: ("Talk.With", "Erik Erfaren")
        );

    [Fact, Tries<Correspondence.TemplateInput>]
    public Task On_the_text_of_a_message() =>
        Both<Correspondence.TemplateInput>(
            _ => Task.FromResult("/arbeid/utsendinger/tekster?tekst=InvitationOpening"),
            Cast.Sekretær,
            "Input.Text.Nb",
            "Input.Text.Sv"
        );

    [Fact, Tries<Coding.ChoicesInput>]
    public async Task On_the_choices_in_the_rules_where_each_has_answers_to_choose_among()
    {
        await using var site = new Site().As(Cast.Kodeveileder);
        const string Hour = "Input.TeachingHourMinutes";
        const string Digital = "Input.DigitalContact";
        var mine = await site.Open("/arbeid/koding/regler");
        var theirs = await site.Open("/arbeid/koding/regler");
        (await site.Send(theirs, (Hour, "60"), (Digital, "Video"))).Status.ShouldBe(302);

        var late = await site.Send(mine, (Hour, "45"));
        late.Status.ShouldBe(422, late.Text);
        late.Errors.ShouldContain(error => error.Contains("til «60». Det du skrev"));
        late.Value(Hour).ShouldBe("45");
        late.Value(Digital).ShouldBe("Video");

        (await site.Send(late, (Hour, "45"))).Status.ShouldBe(302);
        var stored = await site.Open("/arbeid/koding/regler");
        stored.Value(Hour).ShouldBe("45");
        stored.Value(Digital).ShouldBe("Video");
    }

    [Fact, Tries<BreaksForm>]
    public Task On_the_breaks_of_a_session() =>
        Both<BreaksForm>(
            async site =>
            {
                var course = await site.CourseToday();
                var session = await site.Db(db =>
                    db.Set<Session>().SingleAsync(s => s.CourseId == course.Id)
                );
                await site.Add(
                    new Break
                    {
                        OrganisationId = course.OrganisationId,
                        CourseId = course.Id,
                        SessionId = session.Id,
                        After = 60,
                        Minutes = 15,
                    }
                );
                return course.Path("oppmote/pauser");
            },
            Cast.Kursleder,
            "Input.Breaks[0].Minutes",
            "Input.Breaks[0].Starts",
            "10.30"
        );

    [Fact, Tries<PeopleForm>]
    public Task On_those_who_come_on_a_referral() =>
        Both<PeopleForm>(
            async site =>
                await site.Refer(await site.Programme(), otherwise: ReferralScene.Relative())
                + "/personer",
            Cast.Sekretær,
            "Input.People[0].Needs",
            "Input.People[1].Needs"
        );

    [Fact, Tries<NeedsForm>]
    public async Task On_the_needs_of_one_who_has_a_seat()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Confirmed, "Astrid");
        var address = course.Path($"deltakere/{(await site.SeatsOf(party))[0].Id}");
        site.As(Cast.Sekretær);
        var mine = await site.Open(address);
        const string Needs = "Input.Needs";
        (await site.Send(await site.Open(address), (Needs, "Tolk"))).Status.ShouldBe(302);

        var late = await site.Send(mine, (Needs, "Rullestol"));
        late.Status.ShouldBe(422, late.Text);
        late.Errors.ShouldHaveSingleItem().ShouldContain("til «Tolk». Det du skrev");
        late.Value(Needs).ShouldBe("Rullestol");
        (await site.SeatsOf(party))[0].Needs.ShouldBe("Tolk");

        (await site.Send(late, (Needs, "Tolk og rullestol"))).Status.ShouldBe(302);
        (await site.SeatsOf(party))[0].Needs.ShouldBe("Tolk og rullestol");
    }

    [Fact, Tries<AttendanceForm>]
    public async Task On_the_attendance_where_two_tick_off_the_same_person()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Confirmed, "Astrid");
        await site.Party(course, SeatState.Confirmed, "Bjørn");
        site.As(Cast.Kursleder);
        var address = course.Path("oppmote");
        var mine = await site.Open(address);
        const string Astrid = "Input.Rows[0].Presence";
        const string Bjørn = "Input.Rows[1].Presence";
        const string Held = "Input.HeldMinutes";
        (
            await site.Send(
                await site.Open(address),
                (Astrid, "Present"),
                (Bjørn, "Present"),
                (Held, "140")
            )
        ).Status.ShouldBe(302);

        var late = await site.Send(mine, (Astrid, "Absent"), (Held, "130"));
        late.Status.ShouldBe(422, late.Text);
        late.Errors.ShouldContain(error => error.Contains("til «140». Det du skrev"));
        late.Errors.Count(error => error.Contains("Det du skrev")).ShouldBe(2);
        late.Errors.Count(error => error.Contains("Det står her nå")).ShouldBe(1);
        (late.Value(Astrid), late.Value(Bjørn)).ShouldBe(("Absent", "Present"));
        late.Value(Held).ShouldBe("130");

        (await site.Send(late, (Astrid, "Absent"), (Held, "130"))).Status.ShouldBe(302);
        var stored = await site.Open(address);
        (stored.Value(Astrid), stored.Value(Bjørn)).ShouldBe(("Absent", "Present"));
        stored.Value(Held).ShouldBe("130");
    }

    [Fact]
    public void Every_form_of_a_whole_thing_is_tried_here()
    {
        var tried = typeof(TwoAtOnceTests)
            .GetMethods()
            .SelectMany(test => test.GetCustomAttributes(inherit: false))
            .OfType<ITries>()
            .Select(tries => tries.Form);
        var forms = typeof(WholeForm)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(WholeForm)));
        tried.ShouldBe(forms, ignoreOrder: true, "a new WholeForm needs its test here");
    }

    /// <summary>
    /// Two open the page. One changes a field of their own and the shared one, and saves. The other changes the shared
    /// field to something else: refused once, with both to be seen, then saved.
    /// </summary>
    private static async Task Both<TForm>(
        Func<Site, Task<string>> prepare,
        CastMember member,
        string shared,
        string own,
        string others = "Deres",
        string theirs = "7",
        (string, string)? also = null
    )
        where TForm : WholeForm
    {
        await using var site = new Site();
        var address = await prepare(site);
        site.As(member);
        (string, string)[] more = also is { } answer ? [answer] : [];
        var mine = await site.Open(address);
        mine.Status.ShouldBe(200, mine.Text);
        var first = await site.Send(
            await site.Open(address),
            [(shared, theirs), (own, others), .. more]
        );
        first.Status.ShouldBe(302, first.Text);

        var late = await site.Send(mine, [(shared, "8"), .. more]);
        late.Status.ShouldBe(422, late.Text);
        late.Errors.ShouldContain(error => error.Contains($"til «{theirs}». Det du skrev"));
        late.Errors.ShouldContain(error => error.Contains($"til «{others}». Det står her nå"));
        late.Value(shared).ShouldBe("8");
        late.Value(own).ShouldBe(others);

        (await site.Send(late, (shared, "8"))).Status.ShouldBe(302);
        var stored = await site.Open(address);
        stored.Value(shared).ShouldBe("8");
        stored.Value(own).ShouldBe(others);
    }

    private static async Task<Programme> Programme(Site site)
    {
        var programme = ProgrammesForTests.WithExperience();
        await site.Add(programme);
        return programme;
    }

    private static async Task<Course> Course(Site site) =>
        await site.AddCourse(await site.AddProgramme());

    private static async Task<Course> Held(Site site) =>
        await site.AddCourse(await site.AddProgramme(), CourseState.Held, inDays: -30);

    private interface ITries
    {
        Type Form { get; }
    }

    /// <summary>The form that two have open at once in this test.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class TriesAttribute<TForm> : Attribute, ITries
        where TForm : WholeForm
    {
        public Type Form => typeof(TForm);
    }
}
