using Mestra.People.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Testing;

/// <summary>Access is stated once per folder, and nothing is forgotten.</summary>
public sealed class RouteTests
{
    [Fact]
    public async Task Every_route_has_exactly_one_policy_that_exists()
    {
        await using var site = new Site();
        Routes(site)
            .Where(route =>
                route.Metadata.GetOrderedMetadata<IAuthorizeData>() is not [{ Policy: { } policy }]
                || !Can.All.Contains(policy)
            )
            .Where(route => !IsStaticFile(route))
            .Select(route => route.DisplayName)
            .ShouldBeEmpty(
                "state its folder with AddFolderAccess, or the endpoint with RequireAuthorization(Can.…)"
            );
    }

    // MapStaticAssets maps each file, and in development one fallback for files that came later, which is denied.
    private static bool IsStaticFile(RouteEndpoint route) =>
        route.RoutePattern.RawText == "{**path:file}"
        || (
            route.Metadata.GetMetadata<IAllowAnonymous>() is not null
            && route.Metadata.Any(m => m.GetType().Name == "StaticAssetDescriptor")
        );

    private static IEnumerable<RouteEndpoint> Routes(Site site) =>
        site
            .Host.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>();
}
