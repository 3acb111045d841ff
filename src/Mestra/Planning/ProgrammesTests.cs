using Mestra.Kernel;
using Mestra.Planning.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Planning;

/// <summary>What the other modules read of programmes.</summary>
public sealed class ProgrammesTests
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task An_organisation_sees_its_own_programmes_and_no_others()
    {
        await using var site = new Site();
        await site.Add(Named("Hjertesviktskole", Cast.Fjordby.Id), Named("Kols", Cast.Innby.Id));
        var own = await site.In(Cast.Sekretær, s => Reader(s).Own(Now));
        own.Select(p => p.Title.Nb).ShouldBe(["Hjertesviktskole"]);
    }

    [Fact]
    public async Task Everyone_sees_what_is_published_and_nobody_else_sees_a_draft()
    {
        await using var site = new Site();
        var published = Public("Åpen kveld", Cast.Innby);
        var draft = Named("Kladd", Cast.Innby.Id);
        await site.Add(published, draft);
        (await site.In(Cast.Sekretær, s => Reader(s).Published(published.Slug, Now)))
            .ShouldNotBeNull()
            .Title.Nb.ShouldBe("Åpen kveld");
        (await site.In(Cast.Sekretær, s => Reader(s).Published(draft.Id, Now))).ShouldBeNull();
        (await site.In(Cast.Sekretær, s => Reader(s).AllPublished(null, 10, Now)))
            .Select(p => p.Id)
            .ShouldBe([published.Id]);
    }

    [Fact]
    public async Task The_catalogue_reads_all_published_programmes_page_by_page_and_none_twice()
    {
        await using var site = new Site();
        var all = Enumerable.Range(1, 7).Select(n => Public($"Nr {n}", Cast.Fjordby)).ToList();
        await site.Add([.. all]);
        var seen = new List<Guid>();
        await site.In(async services =>
        {
            Guid? after = null;
            while (await Reader(services).AllPublished(after, 3, Now) is { Count: > 0 } page)
            {
                seen.AddRange(page.Select(p => p.Id));
                after = page[^1].Id;
            }
        });
        seen.ShouldBe(all.Select(p => p.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task An_experienced_user_sees_the_programmes_of_the_own_working_groups_only()
    {
        await using var site = new Site();
        var mine = Named("Min", Cast.Fjordby.Id);
        await site.Add(mine, Named("Andres", Cast.Fjordby.Id), Member(mine));
        var own = await site.In(Cast.ErfarenBruker, s => Reader(s).Own(Now));
        own.Select(p => p.Title.Nb).ShouldBe(["Min"]);
        own[0].WorkingGroup.ShouldHaveSingleItem().Name.ShouldBe(Cast.ErfarenBruker.Name);
    }

    [Theory]
    [InlineData(ReferralRule.None, false)]
    [InlineData(ReferralRule.SelfReferral, false)]
    [InlineData(ReferralRule.AnyClinician, true)]
    [InlineData(ReferralRule.OwnHospitalOnly, true)]
    [InlineData(ReferralRule.ThroughGpUnlessInTreatment, true)]
    public void A_hospital_in_Norway_codes_what_people_are_referred_to_and_nobody_else_codes(
        ReferralRule rule,
        bool coded
    )
    {
        var programme = Named("Kurs", Cast.Fjordby.Id);
        programme.ReferralRule = rule;
        programme.IsCoded(Cast.Fjordby.Card()).ShouldBe(coded);
        programme.IsCoded(Cast.Kommune.Card()).ShouldBeFalse();
        programme.IsCoded(Cast.Sjoregionen.Card()).ShouldBeFalse();
    }

    [Fact]
    public void Every_theme_has_a_name_in_every_language() =>
        Themes
            .All.Where(theme =>
                string.IsNullOrWhiteSpace(theme.Name.Nb)
                || string.IsNullOrWhiteSpace(theme.Name.Nn)
                || string.IsNullOrWhiteSpace(theme.Name.Sv)
                || string.IsNullOrWhiteSpace(theme.Name.En)
            )
            .ShouldBeEmpty();

    private static IProgrammes Reader(IServiceProvider services) =>
        services.GetRequiredService<IProgrammes>();

    private static Programme Named(string title, Guid organisation) =>
        new()
        {
            OrganisationId = organisation,
            Title = new Wording(title),
            Slug = $"{Guid.CreateVersion7():N}",
        };

    private static Programme Public(string title, People.Organisation at)
    {
        var programme = ProgrammesForTests.Complete(at, title, ReferralRule.SelfReferral);
        programme.Publish(at.Card(), DateTimeOffset.UnixEpoch).ShouldBeEmpty();
        return programme;
    }

    private static WorkingGroupMember Member(Programme of) =>
        new()
        {
            OrganisationId = of.OrganisationId,
            ProgrammeId = of.Id,
            AccountId = Cast.ErfarenBruker.AccountId,
            Role = GroupRole.ExperiencedUser,
            JoinedOn = Site.Today,
        };
}
