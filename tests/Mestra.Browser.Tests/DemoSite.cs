using System.Net;
using Mestra.Evaluation;
using Mestra.Kernel;
using Mestra.People;
using Mestra.People.Contracts;
using Mestra.Referrals;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(Mestra.Browser.DemoSite))]
[assembly: AssemblyFixture(typeof(Mestra.Browser.Chromium))]

namespace Mestra.Browser;

/// <summary>The product with its demonstration, listening on the loopback interface as it does for a newcomer.</summary>
public sealed class DemoSite : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mestra-browser-").FullName;
    private readonly Lazy<string> _address;

    public DemoSite() =>
        _address = new(() =>
        {
            UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
            StartServer();
            var server = Services.GetRequiredService<IServer>();
            return server.Features.Get<IServerAddressesFeature>()!.Addresses.First();
        });

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address => _address.Value;

    /// <summary>The day that it is where the demonstration's hospitals are.</summary>
    public static DateOnly Today =>
        DateOnly.FromDateTime(
            TimeZoneInfo
                .ConvertTime(
                    TimeProvider.System.GetUtcNow(),
                    TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo")
                )
                .DateTime
        );

    /// <summary>The route templates of all pages that are opened with GET, as <c>arbeid/kurs/{id:guid}</c>.</summary>
    public IReadOnlyList<string> PageRoutes()
    {
        _ = Address;
        return
        [
            .. Services
                .GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e =>
                    e.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>()
                        is not null
                )
                .Select(e => e.RoutePattern.RawText ?? "")
                .Distinct(),
        ];
    }

    /// <summary>The route template that the address belongs to, or null.</summary>
    public string? RouteOf(string path)
    {
        var matcher = PageRoutes()
            .Select(route =>
                (route, parsed: Microsoft.AspNetCore.Routing.Template.TemplateParser.Parse(route))
            )
            .OrderByDescending(r =>
                r.parsed.Segments.Count(s => s.IsSimple && s.Parts[0].IsLiteral)
            );
        foreach (var (route, parsed) in matcher)
        {
            var values = new RouteValueDictionary();
            var defaults = new RouteValueDictionary();
            if (
                new Microsoft.AspNetCore.Routing.Template.TemplateMatcher(
                    parsed,
                    defaults
                ).TryMatch(path, values)
            )
            {
                return route;
            }
        }

        return null;
    }

    /// <summary>Someone in the demonstration, by role and organisation.</summary>
    public async Task<DemoRole> Someone(Role role, string organisation = "Fjordby sykehus HF")
    {
        _ = Address;
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().AsSystem("Test");
        var roles = await scope
            .ServiceProvider.GetRequiredService<DemoRoles>()
            .All(TestContext.Current.CancellationToken);
        return roles.First(r => r.Role == role && r.Organisation == organisation);
    }

    /// <summary>Where courses and referrals of the demonstration are at each stage: a walk from here comes by what is there in one state only.</summary>
    public async Task<IReadOnlyList<string>> EachStage(string organisation = "Fjordby sykehus HF")
    {
        _ = Address;
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().AsSystem("Test");
        var cancel = TestContext.Current.CancellationToken;
        var house = await scope
            .ServiceProvider.GetRequiredService<IOrganisations>()
            .Named([organisation], cancel);
        var stops = await scope
            .ServiceProvider.GetRequiredService<IDemoTour>()
            .Stops(house[organisation].Id, cancel);
        var db = scope.ServiceProvider.GetRequiredService<MestraDb>();
        var own = house[organisation].Id;
        var open = await db.Set<CourseEvaluation>()
            .Where(evaluation => evaluation.OrganisationId == own && evaluation.ClosedAt == null)
            .Select(evaluation => evaluation.CourseId)
            .ToListAsync(cancel);
        var referrals = await db.Set<Referral>()
            .Where(referral => referral.OrganisationId == own)
            .GroupBy(referral => referral.State)
            .Select(alike => alike.Min(referral => referral.Id))
            .ToListAsync(cancel);
        return
        [
            .. stops.Select(stop => stop.Href),
            .. open.Select(id => $"/arbeid/kurs/{id}/evaluering"),
            .. referrals.Select(id => $"/arbeid/henvisninger/{id}"),
        ];
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting(
            "ConnectionStrings:Main",
            $"Data Source={Path.Combine(_folder, "mestra.db")}"
        );
        builder.UseSetting("Mestra:DataFolder", _folder);
        builder.UseSetting("Mestra:Demonstration", "true");
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
