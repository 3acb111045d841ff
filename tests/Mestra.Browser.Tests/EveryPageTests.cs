using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Mestra.People.Contracts;

namespace Mestra.Browser;

/// <summary>What holds for every page: there is a way to it, everybody can use it, and it fits a phone.</summary>
public sealed class EveryPageTests(DemoSite site, Chromium chromium)
{
    private static bool Full => Environment.GetEnvironmentVariable("MESTRA_TEST_FULL") == "true";

    // Opened from a letter, an e-mail or a code on the wall, not from a link.
    private static readonly string[] OpenedFromOutside =
    [
        "feil/{code:int}",
        "invitasjon/{token}",
        "nytt-passord/{account}/{token}",
        "logg-inn/kode",
        "min-konto/engangskode",
        "svar",
        "svar/rom/{door}",
        "svar/{code}",
        "svar/takk",
        "logg-ut", // a form in the header leads there
        "min-konto/uten-rolle", // who has no role any more is led there from everywhere
        "arbeid/virksomhet/logo", // a picture on the page and in letters
    ];

    // Forms are sent here; nobody is led here by a link.
    private static readonly string[] OpenedByAPress =
    [
        "arbeid/kurs/{id:guid}/deltakere/valgte",
        "arbeid/kurs/{id:guid}/deltakere/tilby",
        "arbeid/kurs/{id:guid}/deltakere/epj-sms",
        "arbeid/kurs/{id:guid}/deltakere/eksport",
        "arbeid/tilbud/{id:guid}/oppgave/runde",
        "arbeid/tilbud/{id:guid}/publisering",
    ];

    // A screen that hangs on the wall: it shows the time, and nobody operates it.
    private static bool HangsOnTheWall(string kind) =>
        kind is "arbeid/kurs/{id:guid}/oppmote/na" or "arbeid/kurs/{id:guid}/evaluering/skjerm";

    [Fact]
    public async Task Every_page_has_a_way_to_it_is_accessible_and_fits_a_phone()
    {
        var problems = new List<string>();
        var reached = new Dictionary<string, (Role? Who, string Path)>(StringComparer.Ordinal);
        var visitor = await chromium.Visitor(site.Address);
        foreach (var (kind, path) in await visitor.Reached(site, "/", "/kurs", "/logg-inn"))
        {
            reached.TryAdd(kind, (null, path));
        }

        await Check(visitor, reached, who: null, problems);
        var stages = await site.EachStage();
        foreach (var role in Enum.GetValues<Role>())
        {
            var page = await chromium.Visitor(site.Address);
            await page.Be(site, role);
            foreach (
                var (kind, path) in await page.Reached(
                    site,
                    ["/arbeid", .. stages, "/arbeid/kurs", "/arbeid/tilbud"]
                )
            )
            {
                reached.TryAdd(kind, (role, path));
            }

            await Check(page, reached, role, problems);
            await page.Context.CloseAsync();
        }

        problems.AddRange(
            site.PageRoutes()
                .Except(reached.Keys)
                .Except(OpenedFromOutside)
                .Except(OpenedByAPress)
                .Select(route => $"no link leads to /{route}")
        );
        problems.ShouldBeEmpty();
    }

    private static async Task Check(
        IPage page,
        Dictionary<string, (Role? Who, string Path)> reached,
        Role? who,
        List<string> problems
    )
    {
        var languages = Full ? new[] { "nb", "nn", "sv", "en" } : ["nb"];
        foreach (var (kind, place) in reached.Where(r => r.Value.Who == who).ToList())
        {
            foreach (var language in languages)
            {
                await page.GotoAsync($"/sprak/{language}?til=%2F");
                problems.AddRange(await Accessible(page, kind, place.Path, language));
            }

            problems.AddRange(await Fits(page, kind, width: 390, "on a phone"));
            problems.AddRange(await Fits(page, kind, width: 320, "at 400 % zoom"));
            problems.AddRange(await IsSeenInForcedColours(page, kind));
            problems.AddRange(await EveryFormHasItsToken(page, kind));
        }
    }

    private static async Task<IEnumerable<string>> Accessible(
        IPage page,
        string kind,
        string path,
        string language
    )
    {
        await page.SetViewportSizeAsync(1280, 800);
        await page.GotoAsync(path);
        var result = await page.RunAxe();
        return result
            .Violations.Where(v => v.Id != "meta-refresh" || !HangsOnTheWall(kind))
            .Select(v => $"/{kind} ({path}, {language}): {v.Id}: {Nodes(v)}")
            .Concat(
                result
                    .Incomplete.Where(HasError)
                    .Select(i => $"/{kind} ({path}, {language}): axe could not finish {i.Id}")
            );
    }

    // A rule that failed to run is told apart from one that wants a person's eye only by this check.
    private static bool HasError(AxeResultItem item) =>
        item.Nodes.Any(n => n.Any.Concat(n.All).Concat(n.None).Any(c => c.Id == "error-occurred"));

    private static string Nodes(AxeResultItem violation) =>
        string.Join(" ; ", violation.Nodes.Take(2).Select(n => n.Html));

    private static async Task<IEnumerable<string>> Fits(
        IPage page,
        string kind,
        int width,
        string where
    )
    {
        await page.SetViewportSizeAsync(width, 800);
        var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        return needed > width ? [$"/{kind} is {needed} px wide {where}"] : [];
    }

    // Where the system paints its own colours all backgrounds are gone: what can be pressed needs an edge, or to be a link.
    private static async Task<IEnumerable<string>> IsSeenInForcedColours(IPage page, string kind)
    {
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var unseen = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('main :is(button, .ds-button, input, select, textarea, .ds-tag)')]
              .filter((e) => e.type !== 'hidden' && e.offsetWidth > 2 && getComputedStyle(e).opacity !== '0')
              .filter((e) => {
                const s = getComputedStyle(e);
                return s.borderStyle === 'none' && s.outlineStyle === 'none' && s.textDecorationLine === 'none'
                  && s.backgroundImage === 'none' && s.appearance !== 'auto' && !e.querySelector('svg');
              })
              .map((e) => e.outerHTML.slice(0, 90))
            """
        );
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        return unseen.Take(2).Select(e => $"/{kind} in forced colours has no edge: {e}");
    }

    // A form that names its own address gets no token unless it asks for one, and then every answer is refused.
    private static async Task<IEnumerable<string>> EveryFormHasItsToken(IPage page, string kind)
    {
        var without = await page.Locator(
                "form[method=post]:not(:has(input[name=__RequestVerificationToken]))"
            )
            .CountAsync();
        return without > 0 ? [$"/{kind} has {without} forms without a token"] : [];
    }
}
