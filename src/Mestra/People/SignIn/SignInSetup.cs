using Mestra.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>Password and one-time code, by ASP.NET Core Identity.</summary>
internal static class SignInSetup
{
    /// <summary>The cookie that keeps staff signed in.</summary>
    public const string Cookie = "mestra";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services
            .AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddScoped<IUserStore<Account>, UserOnlyStore<Account, MestraDb, Guid>>();
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddIdentityCookies(cookies =>
                cookies.ApplicationCookie!.Configure(cookie =>
                {
                    cookie.LoginPath = "/logg-inn";
                    cookie.LogoutPath = "/logg-ut";
                    cookie.AccessDeniedPath = "/ikke-tilgang";
                    cookie.ReturnUrlParameter = "til";
                    cookie.Cookie.Name = Cookie;
                    cookie.Cookie.HttpOnly = true;
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
                    // A form that came too late stays with the person, who can send it when signed in again.
                    var toSignIn = cookie.Events.OnRedirectToLogin;
                    cookie.Events.OnRedirectToLogin = context =>
                    {
                        if (!context.Request.HasFormContentType)
                        {
                            return toSignIn(context);
                        }

                        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                        return Task.CompletedTask;
                    };
                    // A forbidden page is answered where it stands: the address stays, and so does the status.
                    cookie.Events.OnRedirectToAccessDenied = context =>
                    {
                        context.Response.StatusCode = StatusCodes.Status403Forbidden;
                        return Task.CompletedTask;
                    };
                })
            );
        services.Configure<SecurityStampValidatorOptions>(options =>
            options.ValidationInterval = TimeSpan.FromMinutes(1)
        );
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, Claims>();
        return services;
    }
}
