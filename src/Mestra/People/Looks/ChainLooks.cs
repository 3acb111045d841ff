using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>
/// Chains the looks: each row's hash covers the row and the hash before it, so that a row taken out or changed
/// afterwards shows. The head of the chain is written outside the database too.
/// </summary>
internal sealed class ChainLooks(
    PeopleDb db,
    MestraDb store,
    IConfiguration settings,
    ILogger<ChainLooks> log
)
{
    private const int Batch = 1_000;

    /// <summary>One round. Returns how many rows were chained.</summary>
    public async Task<int> Once(CancellationToken cancel)
    {
        await EnsureChain(cancel);
        await using var turn = await store.TakeTurn<LookChain>(LookChain.TheOne, cancel);
        var chain = await db.Chains.SingleAsync(cancel);
        await store.Entry(chain).ReloadAsync(cancel);
        var rows = await db
            .Looks.Where(l => l.ChainNumber == null)
            .OrderBy(l => l.Id)
            .Take(Batch)
            .ToListAsync(cancel);
        foreach (var row in rows)
        {
            chain.Hash = row.ChainHash = Link(chain.Hash, row);
            row.ChainNumber = ++chain.Number;
        }

        await db.SaveWithoutTrace(cancel);
        await turn.Commit(cancel);
        if (rows.Count > 0)
        {
            await WriteHead(chain, cancel);
        }

        return rows.Count;
    }

    /// <summary>The hash that a row must have after the one before it.</summary>
    public static byte[] Link(byte[] before, Look row)
    {
        var number = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, row.At.UtcTicks);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Id}|{row.OrganisationId}|{row.PersonId}|{row.AccountId}|{row.ActorName}|{row.ActorRole}|{row.Page}"
        );
        return SHA256.HashData([.. before, .. number, .. Encoding.UTF8.GetBytes(text)]);
    }

    private async Task EnsureChain(CancellationToken cancel)
    {
        if (!await db.Chains.AnyAsync(cancel))
        {
            db.Chains.Add(new LookChain());
            await db.SaveWithoutTrace(cancel);
        }
    }

    private async Task WriteHead(LookChain chain, CancellationToken cancel)
    {
        var line = $"{chain.Number} {Convert.ToHexStringLower(chain.Hash)}";
        log.LogInformation("Look chain head {Head}", line);
        var folder = settings["Mestra:DataFolder"] ?? "data";
        OwnFiles.Folder(folder);
        await using var heads = new StreamWriter(
            OwnFiles.Open(Path.Combine(folder, "look-chain.log"), FileMode.Append)
        );
        await heads.WriteLineAsync(line.AsMemory(), cancel);
    }
}

/// <summary>Chains each minute, on any number of nodes: the row lock lets one at a time.</summary>
internal sealed class ChainLooksEachMinute(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<ChainLooksEachMinute> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await minute.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<Acting>().AsSystem("Look chain");
                var chain = scope.ServiceProvider.GetRequiredService<ChainLooks>();
                await chain.Once(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "The look chain was not extended; tried again in a minute");
            }
        }
    }
}

/// <summary>Holds the chain of looks against the rows.</summary>
/// <remarks>
/// The chain may grow while it is read. Its head is therefore read before the rows and after them, and the rows must end
/// between the two.
/// </remarks>
internal sealed class AuditLooks(PeopleDb db) : IAudit
{
    public async Task<IReadOnlyList<string>> Breaches(CancellationToken cancel)
    {
        var (before, number) = (Array.Empty<byte>(), 0L);
        var atFirst = await Head(cancel);
        var rows = db
            .Looks.AsNoTracking()
            .Where(l => l.ChainNumber != null)
            .OrderBy(l => l.ChainNumber)
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            var expected = ChainLooks.Link(before, row);
            if (row.ChainNumber != ++number || !expected.AsSpan().SequenceEqual(row.ChainHash))
            {
                return [$"look chain is broken at number {number} (row {row.Id})"];
            }

            before = expected;
        }

        var atLast = await Head(cancel);
        return number >= atFirst && number <= atLast
            ? []
            : [$"look chain ends at {number}, its head says {atLast}"];
    }

    private async Task<long> Head(CancellationToken cancel) =>
        await db.Chains.Select(chain => chain.Number).SingleOrDefaultAsync(cancel);
}
