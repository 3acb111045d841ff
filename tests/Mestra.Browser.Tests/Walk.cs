using Mestra.People.Contracts;

namespace Mestra.Browser;

/// <summary>Walks through the product by its links, as someone in a role, and sees one page of each kind.</summary>
public static class Walk
{
    private const int AtMost = 4000;
    private const int OfEachKind = 8;

    /// <summary>Becomes someone in the demonstration.</summary>
    public static async Task Be(
        this IPage page,
        DemoSite site,
        Role role,
        string organisation = "Fjordby sykehus HF"
    )
    {
        var someone = await site.Someone(role, organisation);
        await page.GotoAsync("/demo");
        await page.Locator($"form[action='/demo'] button[value='{someone.MembershipId}']")
            .ClickAsync();
        await page.WaitForURLAsync("**/arbeid");
    }

    /// <summary>One address for each kind of page that links lead to from these.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Reached(
        this IPage page,
        DemoSite site,
        params string[] from
    )
    {
        var queue = new Queue<string>(from);
        var seen = new HashSet<string>(from, StringComparer.Ordinal);
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        var perKind = new Dictionary<string, int>(StringComparer.Ordinal);
        while (queue.TryDequeue(out var path) && seen.Count < AtMost)
        {
            if (site.RouteOf(path.Split('?')[0]) is not { } kind)
            {
                continue;
            }

            // Several of a kind are opened, so that an empty first one does not hide what another leads to.
            perKind[kind] = perKind.GetValueOrDefault(kind) + 1;
            if (perKind[kind] > OfEachKind)
            {
                continue;
            }

            var answer = await page.APIRequest.GetAsync(site.Address + path);
            if (answer.Status != 200 || !answer.Headers["content-type"].StartsWith("text/html"))
            {
                continue;
            }

            kinds.TryAdd(kind, path);
            foreach (var link in Links(await answer.TextAsync()))
            {
                if (seen.Add(link))
                {
                    queue.Enqueue(link);
                }
            }
        }

        return kinds;
    }

    private static IEnumerable<string> Links(string html) =>
        System
            .Text.RegularExpressions.Regex.Matches(html, "href=\"(/[^\"#]*)")
            .Select(m => WebUtilityDecode(m.Groups[1].Value))
            .Where(link =>
                !link.StartsWith("/sprak/")
                && !link.StartsWith("/lib/")
                && !link.Contains("sorter=")
            );

    private static string WebUtilityDecode(string text) => System.Net.WebUtility.HtmlDecode(text);
}
