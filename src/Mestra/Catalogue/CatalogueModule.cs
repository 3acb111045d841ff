using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Catalogue;

/// <summary>Owns the public overview: its search, its pages, and what other machines read of it.</summary>
public static class CatalogueModule
{
    public static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        services.AddScoped<CatalogueDb>();
        services.AddScoped<CatalogueReader>();
        services.AddScoped<PublicCourses>();
        services.AddScoped<NoteChanges>();
        services.AddScoped<IReact<ProgrammeChanged>>(s => s.GetRequiredService<NoteChanges>());
        services.AddScoped<IReact<CourseChanged>>(s => s.GetRequiredService<NoteChanges>());
        services.AddScoped<IReact<WaitingListChanged>>(s => s.GetRequiredService<NoteChanges>());
        services.AddSingleton(OpenIndex);
        services.AddSingleton<LiveCatalogue>();
        services.AddBackground<CatalogueFeed>();
        services.AddOutputCache(KeptPages.Configure);
        services.AddFolderAccess("/Catalogue", Can.VisitPublicPages);
        return services.AddMenuItem(
            "Catalogue.Menu",
            "/kurs",
            Can.VisitPublicPages,
            10,
            isPublic: true
        );
    }

    /// <summary>What is no page: the calendar file, and what search engines read.</summary>
    public static void MapCatalogue(this WebApplication app)
    {
        app.MapGet("/kurs/{slug}/{courseId:guid}/kalender.ics", CalendarFile.Send)
            .RequireAuthorization(Can.VisitPublicPages);
        app.MapGet("/robots.txt", Crawlers.Robots).RequireAuthorization(Can.VisitPublicPages);
        app.MapGet("/sitemap.xml", Crawlers.Sitemap).RequireAuthorization(Can.VisitPublicPages);
    }

    private static CatalogueIndex OpenIndex(IServiceProvider services)
    {
        var folder = services.GetRequiredService<IConfiguration>()["Mestra:DataFolder"];
        return new CatalogueIndex(
            folder is null ? null : Path.Combine(folder, "catalogue"),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<CatalogueIndex>>()
        );
    }
}

/// <summary>The tables of this module, and no others.</summary>
public sealed class CatalogueDb(MestraDb db)
{
    public DbSet<CatalogueChange> Changes => db.Set<CatalogueChange>();

    /// <summary>The marks that the next save will write.</summary>
    internal IEnumerable<CatalogueChange> Unsaved =>
        db
            .ChangeTracker.Entries<CatalogueChange>()
            .Where(change => change.State == EntityState.Added)
            .Select(change => change.Entity);

    /// <summary>How many times the thing has changed: a number that only rises.</summary>
    internal Task<int> TimesChanged(Guid thingId, CancellationToken cancel) =>
        db.ProcessRecords.CountAsync(record => record.ThingId == thingId, cancel);
}
