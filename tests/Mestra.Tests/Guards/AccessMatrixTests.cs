using System.Text;
using Mestra.People.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Testing;

/// <summary>
/// Who may open what: the table in <c>access-matrix.txt</c>, one line a page, one letter a role, held against the
/// running program. A page that is added without its line fails here, and so does a role that gets in or is kept out by mistake.
/// </summary>
/// <remarks>MESTRA_WRITE_MATRIX=true writes the table anew, for a person to read before it is committed.</remarks>
public sealed class AccessMatrixTests
{
    private static readonly (char Letter, CastMember Member)[] Roles =
    [
        ('A', Cast.Administrator),
        ('H', Cast.Avdelingsleder),
        ('D', Cast.Lege),
        ('L', Cast.Kursleder),
        ('S', Cast.Sekretær),
        ('E', Cast.ErfarenBruker),
        ('R', Cast.Rådgiver),
        ('K', Cast.Kodeveileder),
    ];

    private static string File =>
        Path.Combine(Source.Root, "tests/Mestra.Tests/Guards/access-matrix.txt");

    [Fact]
    public async Task Every_page_has_its_line_in_the_table()
    {
        await using var site = new Site();
        var lines = Pages(site)
            .Select(page => Line(page.Route, page.Policy))
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (Environment.GetEnvironmentVariable("MESTRA_WRITE_MATRIX") == "true")
        {
            await System.IO.File.WriteAllLinesAsync(File, [Head, .. lines]);
        }

        (await System.IO.File.ReadAllLinesAsync(File)).Skip(1).ShouldBe(lines);
    }

    [Fact]
    public async Task Every_role_meets_every_page_as_the_table_says()
    {
        await using var site = new Site();
        var table = (await System.IO.File.ReadAllLinesAsync(File))
            .Skip(1)
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .ToList();
        var wrong = new StringBuilder();
        foreach (var (letter, member) in Roles)
        {
            site.As(member);
            foreach (var cells in table)
            {
                var may = cells[1] == "*" || cells[1].Contains(letter);
                var status = await Status(site, cells[0]);
                if (may == (status == 403))
                {
                    wrong.AppendLine(
                        $"{member.Role} at /{cells[0]}: {status}, the table says {(may ? "may" : "may not")}"
                    );
                }
            }
        }

        wrong.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_public_meets_a_way_to_sign_in_wherever_the_table_names_roles()
    {
        await using var site = new Site();
        var wrong = new StringBuilder();
        foreach (var line in (await System.IO.File.ReadAllLinesAsync(File)).Skip(1))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            var page = await site.Open("/" + Filled(cells[0]));
            var isSentToSignIn = page.Location?.Contains("/logg-inn?") == true;
            if (isSentToSignIn == (cells[1] == "*"))
            {
                wrong.AppendLine($"/{cells[0]}: {page.Status} {page.Location}");
            }
        }

        wrong.ToString().ShouldBeEmpty();
    }

    private const string Head =
        "route | A administrator, H head, D doctor, L leader, S secretary, E experienced user, R adviser, K coding adviser; * everyone";

    private static string Line(string route, string policy) =>
        policy == Can.VisitPublicPages
            ? $"{route} | *"
            : $"{route} | {string.Concat(Roles.Where(r => Access.Allows(policy, r.Member.Role)).Select(r => r.Letter))}";

    private static IEnumerable<(string Route, string Policy)> Pages(Site site) =>
        site
            .Host.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e =>
                (
                    e.RoutePattern.RawText!,
                    e.Metadata.GetMetadata<IAuthorizeData>()?.Policy ?? "none"
                )
            )
            .Distinct();

    private static async Task<int> Status(Site site, string route)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/" + Filled(route));
        using var answer = await site.Ask(request);
        return (int)answer.StatusCode;
    }

    // Ids that belong to nothing: whoever may, is told that there is no such thing.
    private static string Filled(string route) =>
        System.Text.RegularExpressions.Regex.Replace(
            route,
            @"\{(\w+)(:\w+)?\??\}",
            part => part.Groups[2].Value == ":int" ? "404" : Guid.Empty.ToString()
        );
}
