using Mestra.Courses;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>The working group and the living checklist.</summary>
public sealed class PlanTests
{
    [Fact]
    public async Task A_group_says_who_is_missing_until_they_are_there()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var programme = ProgrammesForTests.Complete();
        await site.Add(programme);
        var plan = await site.Open($"/arbeid/tilbud/{programme.Id}/plan");
        plan.Text.ShouldContain("Mangler erfaren bruker");
        plan.Text.ShouldContain("Mangler sekretær");
        plan.Text.ShouldContain("Ikke tverrfaglig");

        await Join(
            site,
            programme,
            ("Form.AccountId", $"{Cast.ErfarenBruker.AccountId}"),
            ("Form.Role", "Professional")
        );
        await Join(
            site,
            programme,
            ("Form.AccountId", $"{Cast.Sekretær.AccountId}"),
            ("Form.Role", "Secretary")
        );
        await Join(
            site,
            programme,
            ("Form.AccountId", $"{Cast.Lege.AccountId}"),
            ("Form.Role", "Doctor")
        );
        await Join(
            site,
            programme,
            ("Form.Name", "Fie Fysio"),
            ("Form.Profession", "fysioterapeut"),
            ("Form.Role", "Professional")
        );

        var full = await site.Open($"/arbeid/tilbud/{programme.Id}/plan");
        full.Text.ShouldNotContain("Mangler");
        full.Text.ShouldNotContain("Ikke tverrfaglig");
        full.Text.ShouldContain("Erfaren brukerErik Erfaren");
        full.Text.ShouldContain("Fie Fysio, fysioterapeut");
    }

    [Fact]
    public async Task Nobody_is_in_a_group_twice_or_by_no_name()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var programme = ProgrammesForTests.WithExperience();
        await site.Add(programme);
        var again = await Join(
            site,
            programme,
            ("Form.AccountId", $"{Cast.ErfarenBruker.AccountId}"),
            ("Form.Role", "ExperiencedUser")
        );
        again.Status.ShouldBe(422);
        again.Errors.ShouldBe(["Personen er alt med i gruppen. Velg en annen."]);
        var nobody = await Join(site, programme, ("Form.Role", "Secretary"));
        nobody.Errors.ShouldHaveSingleItem().ShouldStartWith("Velg en fra listen");
        var unskilled = await Join(
            site,
            programme,
            ("Form.Name", "Fie 🙂"),
            ("Form.Role", "Professional")
        );
        unskilled.Errors.ShouldBe(["Skriv hvilken profesjon personen har."]);
        unskilled.Value("Form.Name").ShouldBe("Fie 🙂");
    }

    [Fact]
    public async Task Nobody_from_another_organisation_is_taken_in_by_account()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var programme = ProgrammesForTests.Complete();
        await site.Add(programme);
        var refused = await Join(
            site,
            programme,
            ("Form.AccountId", $"{Cast.InnbySekretær.AccountId}"),
            ("Form.Role", "Secretary")
        );
        refused.Errors.ShouldHaveSingleItem().ShouldStartWith("Personen har ingen rolle hos dere.");
    }

    [Fact]
    public async Task Due_dates_are_counted_from_the_first_session_and_follow_up_from_the_last()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var programme = ProgrammesForTests.Complete();
        await site.Add([programme, .. ProgrammesForTests.CourseOf(programme, new(2027, 3, 1))]);
        var plan = await site.Open($"/arbeid/tilbud/{programme.Id}/plan");
        Row(plan, "Send SMS").ShouldContain(cell => cell.Contains("22. feb"));
        Row(plan, "Slå av standard-SMS").ShouldContain(cell => cell.Contains("22. feb"));
        Row(plan, "Hold den veiledende samtalen").ShouldContain(cell => cell.Contains("9. mar"));
        Row(plan, "Send innkalling").ShouldContain(cell => cell.Contains("(forslag)"));
        Row(plan, "Send SMS").ShouldNotContain(cell => cell.Contains("(forslag)"));
    }

    [Fact]
    public async Task A_task_is_done_with_one_press_and_the_round_belongs_to_the_course()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var programme = ProgrammesForTests.Complete();
        var course = ProgrammesForTests.CourseOf(programme, new(2027, 3, 1));
        await site.Add([programme, .. course]);
        var plan = await site.Open($"/arbeid/tilbud/{programme.Id}/plan");
        var done = await site.Follow(await site.Press(plan, "Ferdig Send SMS"));
        done.Text.ShouldContain("Ferdig: Send SMS med teksten som gruppen ble enige om.");
        Row(done, "Send SMS").ShouldContain(cell => cell.Contains("Siri Sekretær"));
        var tasks = await Tasks(site, programme);
        tasks.Where(t => t.IsPerCourse).ShouldAllBe(t => t.CourseId == ((Course)course[0]).Id);
        tasks.Where(t => !t.IsPerCourse).ShouldAllBe(t => t.CourseId == null);
    }

    [Fact]
    public async Task The_next_course_gets_a_round_of_its_own_with_nothing_done()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var programme = ProgrammesForTests.Complete();
        var first = ProgrammesForTests.CourseOf(programme, new(2027, 3, 1));
        var second = ProgrammesForTests.CourseOf(programme, new(2027, 9, 6));
        programme.BeginRound(((Course)first[0]).Id);
        foreach (var task in programme.Tasks)
        {
            task.Done(Site.Today, null);
        }

        await site.Add([programme, .. first, .. second]);
        var address = $"/arbeid/tilbud/{programme.Id}/plan?kurs={((Course)second[0]).Id}";
        var plan = await site.Open(address);
        plan.Text.ShouldContain("Dette kurset har ingen sjekkliste ennå.");
        var begun = await site.Follow(await site.Press(plan, "Lag sjekkliste for kurset"));
        Row(begun, "Send SMS").ShouldContain(cell => cell.Contains("30. aug"));
        (await Tasks(site, programme))
            .Where(t => t.CourseId == ((Course)second[0]).Id)
            .ShouldAllBe(t => t.State == TaskState.Open);
    }

    [Fact]
    public async Task Not_relevant_needs_a_reason_and_the_reason_is_shown()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var programme = ProgrammesForTests.Complete();
        await site.Add(programme);
        var address = $"/arbeid/tilbud/{programme.Id}/oppgave/{Task(programme, "brochure").Id}";
        var refused = await site.Send(
            await site.Open(address),
            ("Form.State", "NotRelevant"),
            ("Form.Evidence", "mappe 3 👍")
        );
        refused.Status.ShouldBe(422);
        refused.Errors.ShouldBe(["Skriv hvorfor punktet ikke er aktuelt."]);
        refused.Value("Form.Evidence").ShouldBe("mappe 3 👍");
        var kept = await site.Follow(
            await site.Send(refused, ("Form.Reason", "Vi bruker nettsiden"))
        );
        Row(kept, "Lag brosjyre").ShouldContain(cell => cell.Contains("Vi bruker nettsiden"));
    }

    [Fact]
    public async Task The_group_moves_a_day_that_was_only_proposed()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var programme = ProgrammesForTests.Complete();
        await site.Add([programme, .. ProgrammesForTests.CourseOf(programme, new(2027, 3, 1))]);
        var address = $"/arbeid/tilbud/{programme.Id}/oppgave/{Task(programme, "letters").Id}";
        var kept = await site.Follow(
            await site.Send(await site.Open(address), ("Form.Offset", "6"))
        );
        Row(kept, "Send innkalling").ShouldContain(cell => cell.Contains("6 uker før"));
        Row(kept, "Send innkalling").ShouldNotContain(cell => cell.Contains("(forslag)"));
    }

    [Fact]
    public async Task The_group_adds_a_task_of_its_own()
    {
        await using var site = new Site().As(Cast.ErfarenBruker);
        var programme = ProgrammesForTests.WithExperience();
        await site.Add(programme);
        var address = $"/arbeid/tilbud/{programme.Id}/oppgave/ny";
        var refused = await site.Send(await site.Open(address), ("Form.Title", ""));
        refused.Errors.ShouldBe(["Skriv hva som skal gjøres."]);
        var kept = await site.Follow(
            await site.Send(refused, ("Form.Title", "Kjøp frukt"), ("Form.Offset", "1"))
        );
        Row(kept, "Kjøp frukt").ShouldContain(cell => cell.Contains("1 uke før første samling"));
    }

    [Fact]
    public async Task The_printed_plan_holds_the_group_the_star_and_the_checklist()
    {
        await using var site = new Site().As(Cast.Kodeveileder);
        var programme = ProgrammesForTests.WithExperience();
        programme
            .Cells.Single(c => c.Factor == Factor.Goals)
            .Write(
                new("Vite når jeg ringer", "Tre mål", "Utrygghet"),
                null,
                site.Clock.GetUtcNow()
            );
        await site.Add(programme);
        var print = await site.Open($"/arbeid/tilbud/{programme.Id}/plan/utskrift");
        print.Heading.ShouldBe("Plan for Hjertesviktskole");
        print.Text.ShouldContain("Erik Erfaren");
        print.Text.ShouldContain("Vite når jeg ringer");
        print.Text.ShouldContain("Send SMS");
    }

    [Fact]
    public async Task The_worklist_shows_what_is_due_within_a_week_and_groups_without_experience()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var programme = ProgrammesForTests.Complete();
        await site.Add([programme, .. ProgrammesForTests.CourseOf(programme, new(2027, 1, 12))]);
        var list = await site.Open("/arbeid");
        list.Text.ShouldContain("Send SMS med teksten som gruppen ble enige om");
        list.Text.ShouldNotContain("Hold den veiledende samtalen");
        list.Text.ShouldContain("Arbeidsgrupper som mangler noen");
    }

    [Fact]
    public async Task The_history_tells_who_did_what()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var programme = ProgrammesForTests.Complete();
        await site.Add(programme);
        await site.Send(
            await site.Open($"/arbeid/tilbud/{programme.Id}/stjerne"),
            ("Cells[Goals].What", "Nytt mål")
        );
        var history = await site.Open($"/arbeid/tilbud/{programme.Id}/historikk");
        history.Text.ShouldContain("Endret planen i stjernen");
        history.Text.ShouldContain("Ingrid Lauvrød");
        history.Text.ShouldContain("Nytt mål");
    }

    [Fact]
    public void Only_the_SMS_a_week_before_has_its_day_from_a_source() =>
        Checklist
            .Items.Where(item => item.DueIs == Confidence.Stated)
            .Select(item => item.Code)
            .ShouldBe(["sms"]);

    [Fact]
    public void A_programme_without_referral_has_no_tasks_about_referrals_and_codes()
    {
        var programme = ProgrammesForTests.Complete(rule: Contracts.ReferralRule.None);
        programme.Tasks.ShouldNotContain(t => t.Code == "referrals" || t.Code == "record");
        programme.ReferralRule = Contracts.ReferralRule.AnyClinician;
        programme.FitChecklist(Cast.Fjordby.Card());
        programme.Tasks.ShouldContain(t => t.Code == "referrals");
        programme.Tasks.ShouldContain(t => t.Code == "record");
    }

    private static ChecklistTask Task(Programme programme, string code) =>
        programme.Tasks.Single(task => task.Code == code);

    private static string[] Row(Page page, string title) =>
        page.Table("Sjekkliste med frister").Single(row => row[0].StartsWith(title));

    private static Task<List<ChecklistTask>> Tasks(Site site, Programme programme) =>
        site.Db(db =>
            db.Set<ChecklistTask>().Where(t => t.ProgrammeId == programme.Id).ToListAsync()
        );

    private static async Task<Page> Join(
        Site site,
        Programme programme,
        params (string, string)[] answers
    ) => await site.Send(await site.Open($"/arbeid/tilbud/{programme.Id}/gruppe"), answers);
}
