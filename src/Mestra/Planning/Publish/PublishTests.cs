using Mestra.Kernel;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>What the public may see is complete, and what is missing is said by name.</summary>
public sealed class PublishTests
{
    [Fact]
    public async Task A_complete_programme_is_published_and_can_be_withdrawn()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var programme = ProgrammesForTests.WithExperience();
        await site.Add(programme);
        var page = await site.Open($"/arbeid/tilbud/{programme.Id}");
        var published = await site.Follow(await site.Press(page, "Publiser"));
        published.Text.ShouldContain("Tilbudet er publisert i kursoversikten");
        (await Stored(site, programme)).IsPublished.ShouldBeTrue();
        await site.Press(published, "Trekk tilbake");
        (await Stored(site, programme)).IsPublished.ShouldBeFalse();
    }

    [Fact]
    public async Task Published_by_many_at_once_it_is_published_once_and_withdrawn_once()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var programme = ProgrammesForTests.WithExperience();
        await site.Add(programme);
        foreach (var (button, activity) in Buttons)
        {
            var page = await site.Open($"/arbeid/tilbud/{programme.Id}");
            var answers = await Task.WhenAll(
                Enumerable.Range(0, 6).Select(_ => Task.Run(() => site.Press(page, button)))
            );

            answers.ShouldAllBe(answer => answer.Status == 302);
            (
                await site.Db(db => db.ProcessRecords.CountAsync(r => r.Activity == activity))
            ).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Whoever_is_let_go_by_many_at_once_leaves_once()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var programme = ProgrammesForTests.WithExperience();
        await site.Add(programme);
        var group = await site.Open($"/arbeid/tilbud/{programme.Id}/gruppe");
        var button = group
            .Document.QuerySelectorAll("form[action*='handler=Leave'] button")
            .Single()
            .TextContent.Trim();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => site.Press(group, button)))
        );

        answers.Count(answer => answer.Status == 302).ShouldBe(1);
        answers.Count(answer => answer.Status == 404).ShouldBe(5);
    }

    private static (string Button, string Activity)[] Buttons =>
        [("Publiser", "Planning.Done.Published"), ("Trekk tilbake", "Planning.Done.Withdrawn")];

    [Fact]
    public async Task A_referred_hospital_programme_is_not_published_without_an_experienced_user()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var programme = ProgrammesForTests.Complete();
        await site.Add(programme);
        var page = await site.Open($"/arbeid/tilbud/{programme.Id}");
        page.Text.ShouldContain("Ta en erfaren bruker med i arbeidsgruppen.");
        var refused = await site.Press(page, "Publiser");
        refused.Status.ShouldBe(422);
        refused.Text.ShouldContain("Ta en erfaren bruker med i arbeidsgruppen.");
        refused.Text.ShouldNotContain("Alt du skrev", customMessage: "nothing was typed");
        (await Stored(site, programme)).IsPublished.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_published_stays_complete()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var programme = ProgrammesForTests.WithExperience();
        programme.Publish(Cast.Fjordby.Card(), site.Clock.GetUtcNow()).ShouldBeEmpty();
        await site.Add(programme);
        var form = await site.Open($"/arbeid/tilbud/{programme.Id}/endre");
        var refused = await site.Send(form, ("Form.Ingress.Nb", ""));
        refused.Status.ShouldBe(422);
        refused.Errors.ShouldBe(["Skriv kort om tilbudet."]);
        (await Stored(site, programme)).Ingress.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void A_programme_without_referral_needs_neither_doctor_nor_words_on_how_to_refer()
    {
        var programme = ProgrammesForTests.Complete(rule: ReferralRule.None);
        programme.HowToRefer = Wording.Empty;
        programme.Publish(Cast.Fjordby.Card(), DateTimeOffset.UnixEpoch).ShouldBeEmpty();
    }

    [Fact]
    public void Everything_that_is_missing_is_said_at_once()
    {
        var programme = new Programme { OrganisationId = Cast.Fjordby.Id, Slug = "tom" };
        programme
            .Publish(Cast.Fjordby.Card(), DateTimeOffset.UnixEpoch)
            .Select(refusal => refusal.Why)
            .ShouldBe(Enum.GetValues<PublishRefusal>().Cast<Enum>(), ignoreOrder: true);
    }

    private static Task<Programme> Stored(Site site, Programme programme) =>
        site.Db(db => db.Set<Programme>().SingleAsync(p => p.Id == programme.Id));
}
