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
            .AddDefaultTokenProviders()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddPasswordValidator<HardToGuess>();
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
                    cookie.ExpireTimeSpan = Sessions.Length;
                    cookie.Events.Answer();
                })
            );
        services.Configure<SecurityStampValidatorOptions>(options =>
            options.ValidationInterval = TimeSpan.FromMinutes(1)
        );
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, Claims>();
        services.AddScoped<Sessions>();
        services.AddScoped<PasswordLink>();
        services.AddSingleton<PasswordLinks>();
        return services;
    }
}
