using System.Text.RegularExpressions;
using Mestra.People;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Testing;

/// <summary>
/// The title of a page stands in the browser's history, on its tabs and on a screen that is shared: it names no patient.
/// The demonstration is walked by its links, a few pages of each kind, by some who meet patients.
/// </summary>
public sealed partial class TitleTests
{
    private const int OfEachKind = 2;

    [Fact]
    public async Task No_title_names_a_person()
    {
        await using var site = new Site(demonstration: true);
        var names = await site.Db(db =>
            db.Set<Person>().Select(p => p.GivenName + " " + p.FamilyName).ToHashSetAsync()
        );
        var titles = await Walk(site, "Marte Solvoll", "Jonas Tindeland");

        string[] must =
        [
            "/arbeid/personer/*",
            "/arbeid/personer/*/innsyn",
            "/arbeid/kurs/*/koding/*",
            "/arbeid/kurs/*/utsendinger/*",
        ];
        must.Except(titles.Select(page => KindOf(page.Path))).ShouldBeEmpty();
        titles
            .Where(page => names.Any(name => page.Title.Contains(name, StringComparison.Ordinal)))
            .Select(page => $"{KindOf(page.Path)}: {page.Title}")
            .ShouldBeEmpty("set ViewData[\"Title\"] to words without the name");
    }

    // Whoever comes after opens only what those before did not see.
    private static async Task<IReadOnlyList<(string Path, string Title)>> Walk(
        Site site,
        params string[] people
    )
    {
        List<(string Path, string Title)> seen = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        Dictionary<string, int> kinds = new(StringComparer.Ordinal);
        foreach (var person in people)
        {
            var start = await site.Press(await site.Open("/demo"), person);
            Queue<string> ahead = new([start.Location!]);
            while (ahead.TryDequeue(out var path))
            {
                var page = await site.Open(path);
                seen.Add((path, page.Document.Title ?? ""));
                foreach (var link in Links(page).Where(known.Add))
                {
                    var sofar = kinds.GetValueOrDefault(KindOf(link));
                    if (sofar < OfEachKind)
                    {
                        kinds[KindOf(link)] = sofar + 1;
                        ahead.Enqueue(link);
                    }
                }
            }
        }

        return seen;
    }

    private static IEnumerable<string> Links(Page page) =>
        page
            .Document.QuerySelectorAll("a[href^='/arbeid']")
            .Select(link => link.GetAttribute("href")!.Split('?', '#')[0]);

    // Pages of one kind differ only in their ids.
    private static string KindOf(string path) => Ids().Replace(path, "*");

    [GeneratedRegex(
        "[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}",
        RegexOptions.ExplicitCapture,
        200
    )]
    private static partial Regex Ids();
}
