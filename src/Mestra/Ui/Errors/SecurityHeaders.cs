using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;

namespace Mestra.Ui;

/// <summary>What the browser is told that it may do with our pages: run only our own files, show us in nobody's frame.</summary>
internal static class SecurityHeaders
{
    public static HeaderPolicyCollection Policy { get; } =
        new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddStrictTransportSecurityMaxAge()
            .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
            .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
            .AddPermissionsPolicyWithDefaultSecureDirectives()
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().Self();
                // The design system draws its icons as data.
                csp.AddImgSrc().Self().Data();
                csp.AddObjectSrc().None();
                csp.AddBaseUri().Self();
                csp.AddFormAction().Self();
                csp.AddFrameAncestors().None();
            });

    /// <summary>What a signed-in person sees is kept by no cache; a shared machine's back button shows nothing.</summary>
    public static Task KeepStaffPagesOutOfCaches(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            if (
                context.User.Identity?.IsAuthenticated == true
                && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null
            )
            {
                context.Response.Headers[HeaderNames.CacheControl] = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
