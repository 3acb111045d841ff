using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mestra.Kernel;

/// <summary>Fills one module's tables with the demonstration's invented organisations, people and courses.</summary>
public interface IDemonstrate
{
    /// <summary>Modules that others build on come first: People 10, Planning 20, Courses 30, Referrals 40, …</summary>
    int Order { get; }

    /// <summary>Writes its part. Same seed, same data: everything random comes from <see cref="DemoDice"/>.</summary>
    Task Fill(DemoDice dice, DateOnly today, CancellationToken cancel);
}

/// <summary>The demonstration's own dice: a small, fixed generator, so that the same seed gives the same data everywhere.</summary>
public sealed class DemoDice(uint seed)
{
    private uint _state = seed == 0 ? 1 : seed;

    /// <summary>A number from 0 up to, and not including, the limit.</summary>
    public int Below(int limit)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)limit);
    }

    /// <summary>One of these.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>True as often as the share says, 0 to 1.</summary>
    public bool Chance(double share) => Below(10_000) < share * 10_000;
}

/// <summary>What this store is, decided at its first start and never changed.</summary>
public sealed class StoreMark
{
    public int Id { get; init; } = 1;

    /// <summary>True where everything about people is invented: every page says so.</summary>
    public required bool IsDemonstration { get; init; }

    public required DateTimeOffset FirstStarted { get; init; }

    /// <summary>Which keys the store's identity numbers are kept under: <see cref="NationalIdVault.Mark"/>.</summary>
    public required string KeyMark { get; init; }
}

internal sealed class StoreMarkTable : IEntityTypeConfiguration<StoreMark>
{
    public void Configure(EntityTypeBuilder<StoreMark> mark)
    {
        mark.ToTable("kernel_store_mark");
        mark.Property(m => m.Id).ValueGeneratedNever();
        mark.Property(m => m.KeyMark).HasMaxLength(8);
    }
}

/// <summary>Whether this store is a demonstration; read once, for it never changes.</summary>
public sealed class Store
{
    /// <summary>True where everything about people is invented.</summary>
    public bool IsDemonstration { get; private set; }

    internal void Is(StoreMark mark) => IsDemonstration = mark.IsDemonstration;
}
