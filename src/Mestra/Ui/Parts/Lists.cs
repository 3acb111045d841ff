using Microsoft.EntityFrameworkCore;

namespace Mestra.Ui;

/// <summary>One page of a long list.</summary>
/// <param name="Items">What stands on this page.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Number">Which page this is, from 1.</param>
/// <param name="Size">How many stand on a page.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Total, int Number, int Size);

/// <summary>How a list is ordered: a column's name as it stands in the address, and the direction.</summary>
/// <param name="Column">The name given to <c>sort-head</c>.</param>
/// <param name="Descending">True for the highest first.</param>
public readonly record struct SortBy(string Column, bool Descending)
{
    /// <summary>The name in the query string.</summary>
    public const string QueryName = "sorter";

    /// <summary>Reads <c>navn</c> or <c>-navn</c>; a column that is not among the known gives the first of them.</summary>
    public static SortBy Read(string? typed, params ReadOnlySpan<string> known)
    {
        var descending = typed?.StartsWith('-') == true;
        var column = descending ? typed![1..] : typed;
        return column is not null && known.Contains(column)
            ? new(column, descending)
            : new(known[0], false);
    }

    /// <summary>As it stands in the address.</summary>
    public override string ToString() => Descending ? "-" + Column : Column;
}

/// <summary>Takes one page of a query.</summary>
public static class Paging
{
    /// <summary>The name in the query string.</summary>
    public const string QueryName = "side";

    /// <summary>How many rows stand on a page where nothing else is said.</summary>
    public const int Usual = 50;

    /// <summary>Counts all, fetches one page. A page number beyond the last gives the last.</summary>
    public static async Task<PageOf<T>> Paged<T>(
        this IQueryable<T> query,
        int? number,
        CancellationToken cancel,
        int size = Usual
    )
    {
        var total = await query.CountAsync(cancel);
        var at = Within(number, total, size);
        var items = await query.Skip((at - 1) * size).Take(size).ToListAsync(cancel);
        return new(items, total, at, size);
    }

    /// <summary>One page of what is already in memory.</summary>
    public static PageOf<T> Paged<T>(this IReadOnlyCollection<T> all, int? number, int size = Usual)
    {
        var at = Within(number, all.Count, size);
        return new([.. all.Skip((at - 1) * size).Take(size)], all.Count, at, size);
    }

    private static int Within(int? number, int total, int size) =>
        Math.Clamp(number ?? 1, 1, Math.Max(1, (total + size - 1) / size));
}
