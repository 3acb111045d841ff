using System.Security.Claims;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Testing;

/// <summary>The worklist gathers what waits in every module, the most urgent first, for those who may do it.</summary>
public sealed class WorklistTests
{
    private static readonly DateOnly Today = Site.Today;

    [Fact]
    public async Task A_referral_is_begun_from_the_worklist_by_those_who_enter_referrals()
    {
        await using var site = new Site();
        const string Button = "main a.ds-button[href='/arbeid/henvisninger/ny']";

        var secretary = await site.As(Cast.Sekretær).Open("/arbeid");
        var experienced = await site.As(Cast.ErfarenBruker).Open("/arbeid");

        secretary.Document.QuerySelector(Button)!.TextContent.Trim().ShouldBe("Før ny henvisning");
        experienced.Document.QuerySelector(Button).ShouldBeNull();
    }

    [Fact]
    public async Task Groups_and_rows_stand_in_the_order_they_are_due()
    {
        var list = await Opened(
            Cast.Sekretær,
            Item("Ui.Home.Search", "Artroseskole", Today.AddDays(3)),
            Item("Ui.Home.Citizen", "Hjertesviktskole", Today.AddDays(1)),
            Item("Ui.Home.Search", "Søvnkurs", null),
            Item("Ui.Home.Citizen", "Diabetes", Today.AddDays(-2))
        );
        list.Groups.ShouldBe([("Ui.Home.Citizen", 2), ("Ui.Home.Search", 2)]);
        list.Rows.Items.Select(row => row.Title)
            .ShouldBe(["Diabetes", "Hjertesviktskole", "Artroseskole", "Søvnkurs"]);
    }

    [Fact]
    public async Task What_only_the_doctor_can_do_stands_before_what_anyone_can()
    {
        var list = await Opened(
            Cast.Lege,
            Item("Ui.Home.Search", "Plan", Today.AddDays(-9), Can.EditPlans),
            Item("Ui.Home.Citizen", "Henvisning", null, Can.AssessReferrals)
        );
        list.Rows.Items.Select(row => row.Title).ShouldBe(["Henvisning", "Plan"]);
    }

    [Fact]
    public async Task Work_that_the_role_may_not_do_is_not_shown()
    {
        var list = await Opened(
            Cast.ErfarenBruker,
            Item("Ui.Home.Search", "Plan", Today, Can.SeePlans),
            Item("Ui.Home.Citizen", "Pasient", Today, Can.GiveSeats)
        );
        list.Rows.Items.Select(row => row.Title).ShouldBe(["Plan"]);
        list.Groups.Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_kind_of_work_can_be_seen_alone_and_the_counts_stay()
    {
        var list = await Opened(
            Cast.Sekretær,
            page => page.Only = "Ui.Home.Search",
            Item("Ui.Home.Search", "Artroseskole", Today),
            Item("Ui.Home.Citizen", "Hjertesviktskole", Today)
        );
        list.Rows.Items.Select(row => row.Title).ShouldBe(["Artroseskole"]);
        list.Groups.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_long_list_is_shown_page_by_page()
    {
        var many = Enumerable
            .Range(1, 130)
            .Select(i => Item("Ui.Home.Search", $"Kurs {i:000}", Today));
        var list = await Opened(Cast.Sekretær, page => page.Number = 3, [.. many]);
        list.Rows.Items.Count.ShouldBe(30);
        list.Rows.Total.ShouldBe(130);
    }

    [Theory]
    [InlineData("nb", 0, "i dag")]
    [InlineData("nn", 1, "i morgon")]
    [InlineData("sv", -2, "skulle ha gjorts 2 jan.")]
    [InlineData("nb", -2, "frist 2. jan.")]
    [InlineData("nb", 4, "fre. 8. jan.")]
    [InlineData("en", 400, "8 Feb 2028")]
    [InlineData("nb", -5, "frist 30. des. 2026")]
    [InlineData("sv", -5, "skulle ha gjorts 30 dec. 2026")]
    [InlineData("nb", 362, "1. jan. 2028")]
    public void A_deadline_is_said_as_people_say_it(string language, int days, string said)
    {
        System.Globalization.CultureInfo.CurrentUICulture = Kernel.Languages.CultureOf(language);
        new Kernel.Texts().Due(Today.AddDays(days), Today).ShouldBe(said);
    }

    [Fact]
    public async Task The_page_says_which_day_it_is_and_the_public_is_asked_to_sign_in()
    {
        await using var site = new Site();
        (await site.As(Cast.Sekretær).Open("/arbeid")).Heading.ShouldBe(
            "Arbeidsliste, mandag 4. januar"
        );
        (await site.AsPublic().Open("/arbeid")).Location.ShouldNotBeNull();
    }

    private static WorkItem Item(
        string group,
        string title,
        DateOnly? due,
        string policy = Can.WorkHere
    ) => new(group, title, "", due, "/arbeid", "Ui.Search.Button", policy);

    private static Task<WorklistPage> Opened(CastMember member, params WorkItem[] items) =>
        Opened(member, _ => { }, items);

    private static async Task<WorklistPage> Opened(
        CastMember member,
        Action<WorklistPage> ask,
        params WorkItem[] items
    )
    {
        await using var site = new Site();
        return await site.In(
            member,
            async services =>
            {
                var user = new ClaimsPrincipal(
                    new ClaimsIdentity(
                        [
                            new(MestraClaims.Organisation, member.OrganisationId.ToString()),
                            new(ClaimTypes.Role, member.Role.ToString()),
                        ],
                        "test"
                    )
                );
                var http = new DefaultHttpContext { RequestServices = services, User = user };
                services.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
                var page = new WorklistPage(
                    [new Waiting(items)],
                    [],
                    services.GetRequiredService<IPolicyReach>(),
                    services.GetRequiredService<PageFrame>()
                )
                {
                    PageContext = new PageContext { HttpContext = http },
                };
                ask(page);
                await page.OnGetAsync(TestContext.Current.CancellationToken);
                return page;
            }
        );
    }

    private sealed class Waiting(IReadOnlyList<WorkItem> items) : IWorkSource
    {
        public Task<IReadOnlyList<WorkItem>> Now(ClaimsPrincipal user, CancellationToken cancel) =>
            Task.FromResult(items);
    }
}
