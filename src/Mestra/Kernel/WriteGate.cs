using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mestra.Kernel;

/// <summary>
/// SQLite has one writer. Threads that wait for it inside SQLite block, and on a small machine they starve the one
/// that holds the lock; so all writers wait here, without blocking. On PostgreSQL everyone passes.
/// </summary>
public sealed class WriteGate(bool oneAtATime)
{
    private readonly SemaphoreSlim? _turn = oneAtATime ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Waits for the turn to write; dispose to pass it on.</summary>
    public async Task<IDisposable> Enter(CancellationToken cancel)
    {
        if (_turn is null)
        {
            return new Pass(null);
        }

        await _turn.WaitAsync(cancel);
        return new Pass(_turn);
    }

    private sealed class Pass(SemaphoreSlim? turn) : IDisposable
    {
        private SemaphoreSlim? _turn = turn;

        public void Dispose() => Interlocked.Exchange(ref _turn, null)?.Release();
    }
}

/// <summary>A transaction in which the holder alone may change a thing. Disposed without <see cref="Commit"/>, nothing happened.</summary>
public sealed class Turn : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;
    private readonly IDisposable _pass;

    private Turn(IDbContextTransaction transaction, IDisposable pass) =>
        (_transaction, _pass) = (transaction, pass);

    internal static async Task<Turn> Begin(
        DatabaseFacade database,
        WriteGate gate,
        CancellationToken cancel
    )
    {
        var pass = await gate.Enter(cancel);
        try
        {
            return new(
                await database.BeginTransactionAsync(IsolationLevel.Unspecified, cancel),
                pass
            );
        }
        catch
        {
            pass.Dispose();
            throw;
        }
    }

    public Task Commit(CancellationToken cancel) => _transaction.CommitAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _transaction.DisposeAsync();
        }
        finally
        {
            _pass.Dispose();
        }
    }
}
