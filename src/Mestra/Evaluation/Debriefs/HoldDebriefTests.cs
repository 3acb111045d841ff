using Mestra.Courses.Contracts;
using Mestra.Evaluation.Contracts;
using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Evaluation;

/// <summary>After the course: the group talks, decides, and the next course begins with what was decided.</summary>
public sealed class HoldDebriefTests
{
    [Fact]
    public async Task Minutes_and_the_talk_are_noted_and_shown_again()
    {
        await using var site = new Site();
        var path = await Debrief(site);
        var saved = await site.Press(
            await site.Open(path),
            "Lagre referatet",
            ("Minutes.HeldOn", "04.01.2027"),
            ("Minutes.WentWell", "God stemning")
        );
        saved.Location.ShouldBe(path);
        await site.Press(
            await site.Open(path),
            "Noter samtalen",
            ("Talk.With", "Erik Erfaren"),
            ("Talk.On", "04.01.2027")
        );
        var page = await site.Open(path);
        page.Value("Minutes.WentWell").ShouldBe("God stemning");
        page.Value("Talk.With").ShouldBe("Erik Erfaren");
        (await site.Db(db => db.Set<Debrief>().CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("", "Bra", "Skriv hvilken dag det var.")]
    [InlineData("05.01.2027", "Bra", "Dagen er ikke kommet ennå. Skriv dagen det ble holdt.")]
    [InlineData("04.01.2027", "", "Skriv hva som gikk bra, eller hva som bør endres.")]
    [InlineData("31.02.2026", "Bra", "Datoen finnes ikke. Se etter om dag og måned er riktige.")]
    public async Task Minutes_that_lack_something_are_refused_and_kept(
        string day,
        string wentWell,
        string says
    )
    {
        await using var site = new Site();
        var refused = await site.Press(
            await site.Open(await Debrief(site)),
            "Lagre referatet",
            ("Minutes.HeldOn", day),
            ("Minutes.WentWell", wentWell)
        );
        refused.Status.ShouldBe(422);
        refused.Errors.ShouldBe([says]);
        refused.Value("Minutes.HeldOn").ShouldBe(day);
        refused.Value("Minutes.WentWell").ShouldBe(wentWell);
    }

    [Fact]
    public async Task A_change_needs_an_owner_from_the_staff_and_what_it_is_based_on()
    {
        await using var site = new Site();
        var path = await Debrief(site);
        (await Decide(site, path, owner: Cast.InnbySekretær)).Errors.ShouldBe([
            "Velg hvem som er ansvarlig.",
        ]);
        (await Decide(site, path, basis: "")).Errors.ShouldBe(["Velg hva endringen bygger på."]);
        (await Decide(site, path, what: " ")).Errors.ShouldBe([
            "Skriv hva som skal gjøres annerledes.",
        ]);
        (await Decide(site, path)).Location.ShouldBe(path);
        (await site.Open(path)).Table("Vedtatte endringer").Single()[1].ShouldBe("Ingrid Lauvrød");
    }

    [Fact]
    public async Task A_copied_course_begins_with_the_open_changes_and_ticks_them_done()
    {
        await using var site = new Site();
        var programme = Guid.CreateVersion7();
        var first = await Debrief(site, programme);
        await Decide(site, first, what: "Mer tid til samtale");
        await Decide(site, first, what: "Nytt rom");
        await Drop(site, first, "Nytt rom", "Fant ikke noe rom");
        var copy = await Copied(site, first, programme);

        var tab = $"/arbeid/kurs/{copy}/evaluering";
        var toDo = (await site.Open(tab)).Table("Å gjøre denne gangen");
        toDo.Single()[0].ShouldBe("Mer tid til samtale");
        var settle = (await site.Open(tab)).Document.QuerySelector("a[href*='/endringer/']")!;
        var sent = await site.Send(await site.Open(settle.GetAttribute("href")!), ("To", "Done"));
        sent.Location.ShouldBe(tab);
        (await site.Open(tab)).Table("Å gjøre denne gangen").Single()[3].ShouldBe("Gjort");
        (await Open(site, programme)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_is_dropped_only_with_a_reason_and_settled_only_once()
    {
        await using var site = new Site();
        var path = await Debrief(site);
        await Decide(site, path);
        var href = await SettlePath(site, path, "Mer tid");
        var form = await site.Open(href);
        (await site.Send(form, ("To", "Dropped"))).Errors.ShouldBe([
            "Skriv hvorfor endringen ikke blir noe av.",
        ]);
        (await site.Send(form, ("To", ""))).Errors.ShouldBe([
            "Velg om den er gjort eller ikke blir noe av.",
        ]);
        (await site.Send(form, ("To", "Done"))).Status.ShouldBe(302);
        (await site.Send(form, ("To", "Dropped"), ("Reason", "Likevel ikke"))).Errors.ShouldBe([
            "Endringen er allerede avgjort. Gå tilbake og se listen.",
        ]);
    }

    [Fact]
    public async Task Another_organisation_sees_neither_debrief_nor_change()
    {
        await using var site = new Site();
        var path = await Debrief(site);
        await Decide(site, path);
        var href = await SettlePath(site, path, "Mer tid");
        site.As(Cast.InnbyKursleder);
        (await site.Open(path)).Status.ShouldBe(404);
        (await site.Open(href)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task An_experienced_user_outside_the_working_group_finds_no_debrief()
    {
        await using var site = new Site();
        var path = await Debrief(site);
        (await site.As(Cast.ErfarenBruker).Open(path)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task What_waits_stands_on_the_worklist_until_it_is_done()
    {
        await using var site = new Site();
        var evaluation = await site.EvaluationWith([8, 8, 8, 8, 8]);
        site.Clock.Advance(TimeSpan.FromDays(8));
        var work = await site.As(Cast.Kursleder).Open("/arbeid");
        work.Text.ShouldContain("Lukk evaluering");
        work.Text.ShouldContain("Oppsummering mangler");
        work.Text.ShouldContain("Samtale med erfaren bruker mangler");

        await site.CloseEvaluation(evaluation);
        var path = $"/arbeid/kurs/{evaluation.CourseId}/evaluering/samtale";
        await Decide(site, path);
        var after = await site.Open("/arbeid");
        after.Text.ShouldNotContain("Lukk evaluering");
        after.Text.ShouldContain("Mine endringer");
        (await site.As(Cast.Sekretær).Open("/arbeid")).Text.ShouldNotContain("Mine endringer");
    }

    private static async Task<string> Debrief(Site site, Guid? programmeId = null)
    {
        var course = await site.Course(
            state: CourseState.Held,
            inDays: -30,
            programmeId: programmeId,
            sessions: 3
        );
        site.As(Cast.Kursleder);
        return $"/arbeid/kurs/{course.Id}/evaluering/samtale";
    }

    private static async Task<Page> Decide(
        Site site,
        string path,
        string what = "Mer tid",
        CastMember? owner = null,
        string basis = "GroupExperience"
    ) =>
        await site.Press(
            await site.Open(path),
            "Vedta endringen",
            ("New.What", what),
            ("New.OwnerId", $"{(owner ?? Cast.Kursleder).AccountId}"),
            ("New.Basis", basis)
        );

    private static async Task Drop(Site site, string path, string what, string reason) =>
        await site.Send(
            await site.Open(await SettlePath(site, path, what)),
            ("To", "Dropped"),
            ("Reason", reason)
        );

    private static async Task<string> SettlePath(Site site, string path, string what) =>
        (await site.Open(path))
            .Document.QuerySelectorAll("a[href*='/endringer/']")
            .Single(link => link.TextContent.Contains(what))
            .GetAttribute("href")!;

    private static async Task<Guid> Copied(Site site, string from, Guid programmeId)
    {
        var copy = await site.Course(state: CourseState.Draft, programmeId: programmeId);
        await site.In(async services =>
        {
            await services
                .GetRequiredService<Events>()
                .Tell(
                    new CourseCopied(
                        Guid.Parse(from.Split('/')[3]),
                        copy.Id,
                        programmeId,
                        Cast.Fjordby.Id
                    ),
                    TestContext.Current.CancellationToken
                );
            await services
                .GetRequiredService<MestraDb>()
                .Save("Test", TestContext.Current.CancellationToken);
        });
        return copy.Id;
    }

    private static Task<IReadOnlyList<OpenChange>> Open(Site site, Guid programmeId) =>
        site.In(services =>
            services
                .GetRequiredService<IChanges>()
                .Open(programmeId, TestContext.Current.CancellationToken)
        );
}
