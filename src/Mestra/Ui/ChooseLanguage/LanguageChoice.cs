using Mestra.Kernel;
using Microsoft.AspNetCore.Localization;
using AcceptedLanguage = Microsoft.Net.Http.Headers.StringWithQualityHeaderValue;

namespace Mestra.Ui;

/// <summary>The reader's language: what the person chose, else what the browser asks for, else bokmål.</summary>
internal static class LanguageChoice
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    public static void Configure(RequestLocalizationOptions options)
    {
        var cultures = Languages.All.Select(language => language.Culture).ToList();
        options.DefaultRequestCulture = new RequestCulture(cultures[0]);
        options.SupportedCultures = cultures;
        options.SupportedUICultures = cultures;
        options.ApplyCurrentCultureToResponseHeaders = true;
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context => Task.FromResult(Chosen(context.Request))),
        ];
    }

    /// <summary>Remembers the language and leads back to the page it was chosen on, which must be one of ours; a form goes along.</summary>
    public static IResult Choose(HttpContext context, string code, string? til)
    {
        if (!Languages.All.Any(language => language.Code == code))
        {
            return Results.NotFound();
        }

        context.Response.Cookies.Append(
            Languages.Cookie,
            code,
            new CookieOptions
            {
                MaxAge = Remembered,
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                IsEssential = true,
            }
        );
        return Results.LocalRedirect(
            IsOurs(til) ? til! : "/",
            preserveMethod: HttpMethods.IsPost(context.Request.Method)
        );
    }

    private static ProviderCultureResult? Chosen(HttpRequest request)
    {
        var code = request.Cookies[Languages.Cookie];
        var known =
            Languages.All.FirstOrDefault(language => language.Code == code)
            ?? request
                .GetTypedHeaders()
                .AcceptLanguage.OrderByDescending(wanted => wanted.Quality ?? 1)
                .Select(Known)
                .FirstOrDefault(language => language is not null);
        return known is null ? null : new ProviderCultureResult(known.Culture.Name);
    }

    private static Language? Known(AcceptedLanguage wanted)
    {
        var code = wanted.Value.ToString().Split('-')[0].ToLowerInvariant();
        return Languages.All.FirstOrDefault(language =>
            language.Code == (code == "no" ? "nb" : code)
        );
    }

    private static bool IsOurs(string? path) =>
        path is "/" or ['/', not ('/' or '\\'), ..] && !path.Any(char.IsControl);
}
