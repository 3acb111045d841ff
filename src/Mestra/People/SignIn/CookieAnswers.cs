using Mestra.People.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Mestra.People;

/// <summary>What is answered to someone whose cookie does not open the page.</summary>
internal static class CookieAnswers
{
    /// <summary>States the answers.</summary>
    public static void Answer(this CookieAuthenticationEvents events)
    {
        var accountAllows = events.OnValidatePrincipal;
        events.OnValidatePrincipal = context => Sessions.Validate(context, accountAllows);
        var toSignIn = events.OnRedirectToLogin;
        events.OnRedirectToLogin = context => SignInFirst(context, toSignIn);
        events.OnRedirectToAccessDenied = Forbid;
    }

    // A form that came too late stays with the person, who can send it when signed in again.
    private static Task SignInFirst(
        RedirectContext<CookieAuthenticationOptions> context,
        Func<RedirectContext<CookieAuthenticationOptions>, Task> toSignIn
    )
    {
        if (context.Request.HasFormContentType)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        // Without the host: it came with the request, and whoever asks may have made it up.
        context.RedirectUri = new Uri(context.RedirectUri).PathAndQuery;
        return toSignIn(context);
    }

    // A forbidden page is answered where it stands: the address stays, and so does the status.
    private static Task Forbid(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.User.HasClaim(claim => claim.Type == MestraClaims.NeedsCode))
        {
            context.Response.Redirect("/min-konto/engangskode");
        }
        else if (
            context.HttpContext.User.ActingRole() is null
            && HttpMethods.IsGet(context.Request.Method)
        )
        {
            context.Response.Redirect(NoRolePage.Path);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }

        return Task.CompletedTask;
    }
}
