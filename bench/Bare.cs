using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Mestra.Catalogue;
using Mestra.Courses;
using Mestra.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Bench;

/// <summary>
/// The limit of a list: the same question answered by the same query, and its rows written as plain HTML. No layout, no
/// form, no facets, no languages, no headers, nobody asked who they are: it stands before everything that the product does.
/// </summary>
internal static class BarePages
{
    public const string Public = "/bench/bare/kurs";
    public const string Staff = "/bench/bare/arbeid";

    private const string Html = "text/html; charset=utf-8";
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(
        System.Text.Unicode.UnicodeRanges.All
    );

    public static void UseBarePages(this WebApplication app)
    {
        app.Map(Public, page => page.Run(PublicCourses));
        app.Map(Staff, page => page.Run(StaffCourses));
    }

    private static async Task PublicCourses(HttpContext http)
    {
        var answer = await http
            .RequestServices.GetRequiredService<LiveCatalogue>()
            .Search(
                CatalogueAddress.Parse(http.Request.Query, "nb"),
                DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
                http.RequestAborted
            );
        var page = Begin(answer.Total);
        foreach (var (entry, _) in answer.Hits)
        {
            Row(
                page,
                $"/kurs/{entry.Slug}/{entry.Id}",
                entry.Title.For("nb"),
                entry.FirstDate?.ToString("d", CultureInfo.InvariantCulture) ?? "",
                entry.Ingress.For("nb"),
                string.Join(", ", entry.Organisers.Select(o => o.Name)),
                string.Join(", ", entry.Audiences.Select(a => a.Name.For("nb"))),
                entry.Sign.ToString()
            );
        }

        await End(http, page);
    }

    private static async Task StaffCourses(HttpContext http)
    {
        var organisation = Guid.Parse(http.Request.Query["organisation"]!);
        http.RequestServices.GetRequiredService<Acting>().AsSystemFor(organisation, "bench");
        var rows = await http
            .RequestServices.GetRequiredService<CourseList>()
            .Page(
                new("", CourseListScope.Current, null, null, new(CourseList.ByDate, false)),
                number: 1,
                http.RequestAborted
            );
        var page = Begin(rows.Total);
        foreach (var row in rows.Items)
        {
            Row(
                page,
                $"/arbeid/kurs/{row.Id}",
                row.Title.For("nb"),
                row.Starts?.ToString("d", CultureInfo.InvariantCulture) ?? "",
                row.State.ToString(),
                string.Create(CultureInfo.InvariantCulture, $"{row.Occupied} / {row.Capacity}")
            );
        }

        await End(http, page);
    }

    private static StringBuilder Begin(int total) =>
        new StringBuilder("<!DOCTYPE html><html><body><h1>").Append(total).Append("</h1><table>");

    private static void Row(
        StringBuilder page,
        string href,
        string title,
        params ReadOnlySpan<string> cells
    )
    {
        page.Append("<tr><td><a href=\"").Append(href).Append("\">");
        page.Append(Encoder.Encode(title)).Append("</a>");
        foreach (var cell in cells)
        {
            page.Append("<td>").Append(Encoder.Encode(cell));
        }
    }

    private static Task End(HttpContext http, StringBuilder page)
    {
        http.Response.ContentType = Html;
        return http.Response.WriteAsync(page.Append("</table></body></html>").ToString());
    }
}
