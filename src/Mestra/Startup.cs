using System.Text.Encodings.Web;
using System.Text.Unicode;
using Mestra.Kernel;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;

namespace Mestra;

/// <summary>Puts the rooms of the house together.</summary>
internal static class Startup
{
    public static void AddMestra(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Texts>();
        services.AddScoped<Events>();
        services.AddDatabase(
            builder.Configuration.GetConnectionString("Main") ?? "Data Source=mestra.db"
        );
        services
            .AddDataProtection()
            .SetApplicationName("Mestra")
            .PersistKeysToDbContext<MestraDb>();
        services.AddRazorPages(pages => pages.RootDirectory = "/");
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
    }

    public static async Task PrepareStore(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MestraDb>().Database.MigrateAsync();
    }

    public static void UseMestra(this WebApplication app)
    {
        app.MapStaticAssets();
        app.UseAuthorization();
        app.MapRazorPages();
    }
}
