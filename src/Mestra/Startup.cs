using System.Text.Encodings.Web;
using System.Text.Unicode;
using Mestra.Catalogue;
using Mestra.Coding;
using Mestra.Correspondence;
using Mestra.Courses;
using Mestra.Evaluation;
using Mestra.Kernel;
using Mestra.People;
using Mestra.Planning;
using Mestra.Referrals;
using Mestra.Ui;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;

namespace Mestra;

/// <summary>Puts the rooms of the house together.</summary>
internal static class Startup
{
    public static void AddMestra(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        // What the database is asked is no news, and a log is no place for it.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Who starts the program is told where it listens, by the program.
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        // The keys lie in the store, which the operator keeps as the store itself is kept (docs/operations.md).
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // It says at each form that its page is kept out of caches, which is what we want.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Texts>();
        services.AddSingleton<Store>();
        services.AddIdentityNumbers(builder.Configuration);
        services.AddScoped<Events>();
        services.AddDatabase(
            builder.Configuration.GetConnectionString("Main") ?? "Data Source=mestra.db"
        );
        services
            .AddDataProtection()
            .SetApplicationName("Mestra")
            .PersistKeysToDbContext<MestraDb>();
        services.AddRazorPages(pages => pages.RootDirectory = "/");
        services
            .AddOptions<RazorPagesOptions>()
            .Configure<IEnumerable<FolderAccess>>(
                (pages, folders) => pages.Conventions.Add(new FolderAccessConvention(folders))
            );
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        services
            .AddUi()
            .AddPeople()
            .AddPlanning()
            .AddReferrals()
            .AddCourses()
            .AddCoding()
            .AddCorrespondence()
            .AddEvaluation()
            .AddCatalogue();
    }

    public static void UseMestra(this WebApplication app)
    {
        app.UseUi();
        app.UseRouting();
        app.UseAuthentication();
        app.UseActing();
        app.UseAuthorization();
        app.UseOutputCache();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages();
        app.MapCatalogue();
    }
}
