using System.Text;
using System.Xml.Linq;
using Mestra.Kernel;
using Mestra.Ui;

namespace Mestra.Catalogue;

/// <summary>What search engines ask for first. A demonstration asks them to stay away and has no sitemap.</summary>
internal static class Crawlers
{
    private const int MostAddresses = 50_000; // the sitemap protocol's own limit
    private const string Nothing = "User-agent: *\nDisallow: /\n";

    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static IResult Robots(HttpRequest request, PublicAddress site, Store store) =>
        Results.Text(
            store.IsDemonstration
                ? Nothing
                : $"User-agent: *\nDisallow: /arbeid\nSitemap: {site.For(request)}/sitemap.xml\n"
        );

    public static async Task<IResult> Sitemap(
        HttpRequest request,
        PublicAddress site,
        Store store,
        LiveCatalogue catalogue,
        PageFrame frame,
        CancellationToken cancel
    )
    {
        if (store.IsDemonstration)
        {
            return Results.NotFound();
        }

        var here = site.For(request);
        var paths = new HashSet<string>(StringComparer.Ordinal) { "/", "/kurs" };
        var query = CatalogueQuery.Everything with { PageSize = CatalogueQuery.LargestPage };
        CatalogueAnswer answer;
        do
        {
            answer = await catalogue.Search(query, frame.Today, cancel);
            paths.UnionWith(answer.Hits.SelectMany(hit => PathsOf(hit.Entry)));
            query = query with { Page = query.Page + 1 };
        } while (query.Page <= answer.Pages && paths.Count < MostAddresses);

        var urls = paths
            .Take(MostAddresses)
            .Select(path => new XElement(
                Sitemaps + "url",
                new XElement(Sitemaps + "loc", here + path)
            ));
        var document = new XDocument(new XElement(Sitemaps + "urlset", urls));
        return Results.Text(
            document.ToString(SaveOptions.DisableFormatting),
            "application/xml",
            Encoding.UTF8
        );
    }

    private static IEnumerable<string> PathsOf(CatalogueEntry entry)
    {
        yield return $"/kurs/{entry.Slug}";
        if (entry.Kind == EntryKind.Course)
        {
            yield return $"/kurs/{entry.Slug}/{entry.Id}";
        }
    }
}
