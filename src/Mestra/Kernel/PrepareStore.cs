using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mestra.Kernel;

/// <summary>Enters what every store must hold before anyone works in it. Runs at each start and does nothing the second time.</summary>
public interface IPrepareStore
{
    /// <summary>What others build on comes first.</summary>
    int Order { get; }

    Task Prepare(CancellationToken cancel);
}

/// <summary>Brings a store to where the program can work in it: migrated, marked as what it is, with the official registers entered.</summary>
public static class StorePreparation
{
    /// <summary>Migrates, marks, and enters what must be there; a new demonstration is filled.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="demonstration">What a new store is to be. An old one stays what it is.</param>
    /// <param name="say">Tells whoever waits what is being done.</param>
    /// <param name="cancel">Given up by the caller.</param>
    public static async Task PrepareStore(
        this IServiceProvider services,
        bool demonstration,
        Action<string> say,
        CancellationToken cancel
    )
    {
        var vault = services.GetRequiredService<NationalIdVault>(); // wrong keys stop the start, not the first patient
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().AsSystem("Mestra");
        var db = scope.ServiceProvider.GetRequiredService<MestraDb>();
        await BeginFile(db, cancel);
        await Migrate(db, cancel);
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var mark = await db.Set<StoreMark>().AsNoTracking().SingleOrDefaultAsync(cancel);
        var isNew = mark is null;
        if (mark is null)
        {
            mark = new StoreMark
            {
                IsDemonstration = demonstration,
                FirstStarted = clock.GetUtcNow(),
                KeyMark = vault.Mark,
            };
            db.Add(mark);
            await db.SaveChangesAsync(cancel);
        }

        vault.MustBelongTo(mark);
        services.GetRequiredService<Store>().Is(mark);
        foreach (
            var part in scope.ServiceProvider.GetServices<IPrepareStore>().OrderBy(p => p.Order)
        )
        {
            await part.Prepare(cancel);
        }

        if (isNew && mark.IsDemonstration)
        {
            await services.FillDemonstration(say, cancel);
        }
    }

    // To migrate what is migrated already would compare the whole model with the last migration, at each start.
    private static async Task Migrate(MestraDb db, CancellationToken cancel)
    {
        var isNew = !await db.GetService<IHistoryRepository>().ExistsAsync(cancel);
        if (isNew || (await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            await db.Database.MigrateAsync(cancel);
        }
    }

    /// <summary>True where there is a store to work in; nothing is made.</summary>
    public static async Task<bool> HasStore(
        this IServiceProvider services,
        CancellationToken cancel
    )
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MestraDb>();
        return await db.GetService<IHistoryRepository>().ExistsAsync(cancel);
    }

    // SQLite gives the files beside it the rights of this one. Opening it writes the settings that a reader relies on.
    private static async Task BeginFile(MestraDb db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite())
        {
            return;
        }

        var path = Path.GetFullPath(db.Database.GetDbConnection().DataSource);
        OwnFiles.Folder(Path.GetDirectoryName(path)!);
        await OwnFiles.Open(path, FileMode.OpenOrCreate).DisposeAsync();
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.CloseConnectionAsync();
    }

    /// <summary>The dice of one part: changing one part leaves the others as they were.</summary>
    internal static DemoDice DiceOf(int order) => new((uint)(7_919 * order) + 17);

    /// <summary>Lets every module fill in its part of the demonstration, each in a scope of its own so that memory stays small.</summary>
    private static async Task FillDemonstration(
        this IServiceProvider services,
        Action<string> say,
        CancellationToken cancel
    )
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var parts = services.CreateScope();
        var orders = parts
            .ServiceProvider.GetServices<IDemonstrate>()
            .Select(part => (part.Order, Type: part.GetType()))
            .OrderBy(part => part.Order)
            .ToList();
        parts.Dispose();
        foreach (var (order, type) in orders)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Acting>().AsSystem("Demo");
            var part = scope
                .ServiceProvider.GetServices<IDemonstrate>()
                .First(candidate => candidate.GetType() == type);
            say($"Filling the demonstration: {type.Namespace!.Split('.')[^1]} …");
            await part.Fill(DiceOf(order), today, cancel);
        }
    }
}
