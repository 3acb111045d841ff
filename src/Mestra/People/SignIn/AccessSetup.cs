using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Authorization;

namespace Mestra.People;

/// <summary>Turns <see cref="Access"/> into policies. What states no policy is denied.</summary>
internal static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<IPolicyReach, AccessReach>();
        var authorization = services.AddAuthorizationBuilder();
        authorization.SetFallbackPolicy(
            new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build()
        );
        foreach (var can in Can.All)
        {
            authorization.AddPolicy(
                can,
                policy => policy.RequireAssertion(context => context.User.May(can))
            );
        }

        return services;
    }

    /// <summary>From here on the request acts as the person who is signed in, for their organisation.</summary>
    public static IApplicationBuilder UseActing(this IApplicationBuilder app) =>
        app.Use(ActAsWhoIsSignedIn).UseMiddleware<OwnFrame>();

    private static Task ActAsWhoIsSignedIn(HttpContext context, RequestDelegate next)
    {
        var user = context.User;
        if (
            user.AccountId() is { } account
            && user.OrganisationId() is { } organisation
            && user.ActingRole() is { } role
        )
        {
            context
                .RequestServices.GetRequiredService<Acting>()
                .As(
                    account,
                    user.FindFirst(MestraClaims.Name)?.Value ?? "",
                    role.ToString(),
                    organisation
                );
        }

        return next(context);
    }
}

/// <summary>Answers from <see cref="Access"/>.</summary>
internal sealed class AccessReach : IPolicyReach
{
    public int RolesThat(string policy) => Access.RolesThat(policy).Count;
}
