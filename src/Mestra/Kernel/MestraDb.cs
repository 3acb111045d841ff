using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mestra.Kernel;

/// <summary>One database for the whole product. Each module maps its own tables and opens them through its own door (<c>CoursesDb</c>).</summary>
public abstract class MestraDb(
    DbContextOptions options,
    Acting acting,
    TimeProvider clock,
    WriteGate gate
) : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>The name of the filter that hides other organisations' rows. Lift it only for what is public, and say why.</summary>
    public const string OwnRowsOnly = nameof(OwnRowsOnly);

    public DbSet<ProcessRecord> ProcessRecords => Set<ProcessRecord>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    // The filter reads these for each query; they are not constants to the model.
    private bool SeesAll => acting.IsSystem;
    private Guid? Organisation => acting.OrganisationId;
    private readonly List<Func<CancellationToken, Task>> _afterwards = [];
    private bool _refusesToSave;

    /// <summary>
    /// Does this when the rows that are changed now have been written, before the transaction commits: for a reaction
    /// that must read them as they have become (the new dates of a course, a seat that was just made).
    /// </summary>
    public void Afterwards(Func<CancellationToken, Task> work) => _afterwards.Add(work);

    /// <summary>Saves what was changed, with the process record of it, in one transaction.</summary>
    /// <param name="activity">What was done, as a text key; it heads the line on the history page.</param>
    /// <param name="cancel">Given up by the caller.</param>
    /// <param name="reason">The person's own reason, where one was asked for.</param>
    public async Task Save(string activity, CancellationToken cancel, string? reason = null)
    {
        ChangeTracker.DetectChanges();
        ThrowIfOnlyShowing();
        ProcessRecords.AddRange(
            Recorder.Of(ChangeTracker, acting, clock.GetUtcNow(), activity, reason)
        );
        if (_afterwards.Count == 0)
        {
            await SaveThroughGate(cancel);
            return;
        }

        await using var turn = Database.CurrentTransaction is null
            ? await Turn.Begin(Database, gate, cancel)
            : null;
        await SaveOrForget(cancel);
        await DoAfterwards(cancel);
        await Save(activity, cancel, reason);
        if (turn is not null)
        {
            await turn.Commit(cancel);
        }
    }

    /// <summary>
    /// Saves what was changed, and commits the turn it was changed in. This is where a race is told from a fault; a use
    /// case says <c>ChangedMeanwhile</c> in its own refusals, with what to do about it there. Where it does not ask, the
    /// request is answered 409 with what was typed.
    /// </summary>
    /// <returns>False where somebody else was quicker: nothing is saved, and nothing comes along with the next save.</returns>
    public async Task<bool> TrySave(
        Turn? turn,
        string activity,
        CancellationToken cancel,
        string? reason = null
    )
    {
        try
        {
            await Save(activity, cancel, reason);
            if (turn is not null)
            {
                await turn.Commit(cancel);
            }

            return true;
        }
        catch (Exception failure) when (Conflict.Is(failure))
        {
            Forget();
            return false;
        }
    }

    /// <summary>Saves what needs no explanation (a delivery, a look). Refuses a change to a recorded thing.</summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        ChangeTracker.DetectChanges();
        ThrowIfOnlyShowing();
        if (!ProcessRecords.Local.Any(r => Entry(r).State == EntityState.Added))
        {
            Recorder.Of(ChangeTracker, acting, clock.GetUtcNow(), activity: null, reason: null);
        }

        return await SaveThroughGate(cancellationToken, acceptAllChangesOnSuccess);
    }

    /// <summary>
    /// Takes the one turn there is to change a thing that several may want at once (the seats of a course).
    /// What is read after this is true until the turn is committed or given up. There need be no row with the id yet:
    /// a form that is sent twice at once takes the turn of the id that it carries, and the second finds what the first made.
    /// </summary>
    /// <typeparam name="TRow">The row that stands for the thing: a course for its seats.</typeparam>
    public Task<Turn> TakeTurn<TRow>(Guid id, CancellationToken cancel)
        where TRow : class => TakeTurn<TRow>([id], cancel);

    /// <summary>Takes the turns of several things at once, in one order everywhere, so that nobody waits in a ring.</summary>
    /// <typeparam name="TRow">The row that stands for the thing: a course for its seats.</typeparam>
    public async Task<Turn> TakeTurn<TRow>(Guid[] ids, CancellationToken cancel)
        where TRow : class
    {
        var turn = await Turn.Begin(Database, gate, cancel);
        try
        {
            if (Database.IsNpgsql())
            {
                await LockRows<TRow>(ids, cancel);
            }
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }

        return turn;
    }

    /// <summary>
    /// True where there is a row with this id, whoever's it is and whether it is shown or not: for an id that a form
    /// carries, which must be new or the same form's own.
    /// </summary>
    /// <typeparam name="TRow">The row that the form makes.</typeparam>
    public Task<bool> IsUsed<TRow>(Guid id, CancellationToken cancel)
        where TRow : class =>
        Set<TRow>()
            .IgnoreQueryFilters()
            .AnyAsync(row => EF.Property<Guid>(row, "Id") == id, cancel);

    /// <summary>From now on nothing that a person does is saved, only that they looked: the request shows what would be.</summary>
    public void RefuseToSave() => _refusesToSave = true;

    /// <summary>Forgets what was to be saved, after a save that failed: it must not come along with the next one.</summary>
    public void Forget()
    {
        ChangeTracker.Clear();
        _afterwards.Clear();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Wording>().HaveConversion<WordingConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        if (Database.IsSqlite())
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MestraDb).Assembly);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Select(e => e.ClrType).ToList())
        {
            if (typeof(IOwned).IsAssignableFrom(type))
            {
                typeof(MestraDb)
                    .GetMethod(
                        nameof(HideOthersRows),
                        System.Reflection.BindingFlags.NonPublic
                            | System.Reflection.BindingFlags.Instance
                    )!
                    .MakeGenericMethod(type)
                    .Invoke(this, [modelBuilder]);
            }
        }
    }

    private void HideOthersRows<TRow>(ModelBuilder modelBuilder)
        where TRow : class, IOwned =>
        modelBuilder
            .Entity<TRow>()
            .HasQueryFilter(OwnRowsOnly, row => SeesAll || row.OrganisationId == Organisation);

    // First the rows that there are, then the ids that have none yet, each in their own order.
    private async Task LockRows<TRow>(Guid[] ids, CancellationToken cancel)
    {
        // The table's name comes from the model, never from a person.
        var table = Model.FindEntityType(typeof(TRow))!.GetTableName();
        var sql =
            $"SELECT id AS \"Value\" FROM {table} WHERE id = ANY({{0}}) ORDER BY id FOR UPDATE";
        var locked = await Database.SqlQueryRaw<Guid>(sql, [ids]).ToListAsync(cancel);
        Guid[] without = [.. ids.Except(locked).Order()];
        foreach (var id in without)
        {
            await Database.ExecuteSqlAsync(
                $"SELECT pg_advisory_xact_lock(hashtextextended({id.ToString()}, 0))",
                cancel
            );
        }

        // Whoever held the id before may have made its row: those who come later wait at the row.
        if (without.Length > 0)
        {
            await Database.SqlQueryRaw<Guid>(sql, [without]).ToListAsync(cancel);
        }
    }

    private async Task DoAfterwards(CancellationToken cancel)
    {
        Func<CancellationToken, Task>[] work = [.. _afterwards];
        _afterwards.Clear();
        foreach (var next in work)
        {
            await next(cancel);
        }
    }

    private async Task<int> SaveThroughGate(CancellationToken cancel, bool accept = true)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await SaveOrForget(cancel, accept);
        }

        using var held = await gate.Enter(cancel);
        return await SaveOrForget(cancel, accept);
    }

    // What could not be saved must not come along with the next save: that of a look, on the page that says why.
    private async Task<int> SaveOrForget(CancellationToken cancel, bool accept = true)
    {
        try
        {
            return await base.SaveChangesAsync(accept, cancel);
        }
        catch
        {
            Forget();
            throw;
        }
    }

    private void ThrowIfOnlyShowing()
    {
        if (
            _refusesToSave
            && ChangeTracker
                .Entries()
                .Any(e =>
                    e.State is not (EntityState.Unchanged or EntityState.Detached)
                    && e.Entity is not IWrittenByLooking
                )
        )
        {
            throw new NotSavingException();
        }
    }

    /// <summary>SQLite cannot order a DateTimeOffset: UTC ticks sort as the moments do.</summary>
    private sealed class UtcTicks()
        : ValueConverter<DateTimeOffset, long>(
            moment => moment.UtcTicks,
            ticks => new DateTimeOffset(ticks, TimeSpan.Zero)
        );
}

/// <summary>Something was to be saved in a request that only shows (<see cref="MestraDb.RefuseToSave"/>).</summary>
public sealed class NotSavingException() : InvalidOperationException("This request saves nothing.");

/// <summary>Carries the migrations for SQLite, nothing else.</summary>
public sealed class SqliteDb(
    DbContextOptions<SqliteDb> options,
    Acting acting,
    TimeProvider clock,
    WriteGate gate
) : MestraDb(options, acting, clock, gate);

/// <summary>Carries the migrations for PostgreSQL, nothing else.</summary>
public sealed class PostgresDb(
    DbContextOptions<PostgresDb> options,
    Acting acting,
    TimeProvider clock,
    WriteGate gate
) : MestraDb(options, acting, clock, gate);
