using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Mestra.Ui;

/// <summary>The look: layout, form parts, tables, error pages, language. It knows no module.</summary>
internal static class UiModule
{
    private const string Public = "VisitPublicPages";
    private const string Staff = "WorkHere";
    private const string FormCookie = "mestra-form";

    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<PageFrame>();
        services.AddScoped<FormFields>();
        services.AddScoped<HistoryNames>();
        services.AddScoped<DocumentRenderer>();
        services.AddSingleton<HtmlToPdf>();
        services.AddSingleton<IConfigureOptions<MvcOptions>, WordedErrors>();
        services
            .AddRazorPages()
            .AddDataAnnotationsLocalization(options =>
                options.DataAnnotationLocalizerProvider = (_, factory) => new TextsLocalizer(new())
            );
        services.Configure<RequestLocalizationOptions>(LanguageChoice.Configure);
        services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add<ExpiredFormFilter>();
            options.Filters.Add<NobodysForm>();
            options.Filters.Add<ConflictFilter>();
            options.Filters.Add<LanguageSwitch>();
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
            options.Cookie.Name = FlashTagHelper.Cookie
        );
        services.AddAntiforgery(options => options.Cookie.Name = FormCookie);
        services.AddSingleton<Operator>();
        services.AddSingleton<PublicAddress>();
        services.AddCookies();
        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestLineSize = LongAddress.MostBytesRead;
        });
        services.AddFolderAccess("/Ui", Public).AddFolderAccess("/Ui/Worklist", Staff);
        services.AddMenuItem("Ui.Worklist.Menu", "/arbeid", Staff, 0);
        return services;
    }

    private static void AddCookies(this IServiceCollection services) =>
        services
            .AddSingleton(
                new SiteCookie(Languages.Cookie, "Ui.About.CookieLanguage", "Ui.About.KeptYear")
            )
            .AddSingleton(
                new SiteCookie(
                    FlashTagHelper.Cookie,
                    "Ui.About.CookieFlash",
                    "Ui.About.KeptSession"
                )
            )
            .AddSingleton(
                new SiteCookie(FormCookie, "Ui.About.CookieForm", "Ui.About.KeptSession")
            );

    /// <summary>What comes before the pages: headers, errors in words, the reader's language.</summary>
    public static void UseUi(this WebApplication app)
    {
        app.Use(NoCharacters.LeaveOutOfQuery);
        app.Use(FormWithoutNul.Read);
        app.UseRequestLocalization();
        app.UseSecurityHeaders(SecurityHeaders.Policy);
        app.Use(KnownMethods.Only);
        app.UseExceptionHandler("/feil/500");
        app.UseStatusCodePagesWithReExecute("/feil/{0}");
        app.Use(LongAddress.Refuse);
        app.Use(SecurityHeaders.KeepStaffPagesOutOfCaches);
        app.MapMethods("/sprak/{code}", ["GET", "POST"], LanguageChoice.Choose)
            .RequireAuthorization(Public);
        // An address that is no page is answered 404, not with a way to sign in.
        app.MapFallback("{**path}", () => Results.NotFound()).RequireAuthorization(Public);
    }
}
