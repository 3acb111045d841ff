namespace Mestra.Catalogue;

/// <summary>Where a hit stands among the hits. No two are equal, so that every node gives the same order.</summary>
/// <param name="Score">More is better; 0 where the order is by date.</param>
/// <param name="Days">Place in order of date.</param>
/// <param name="Id">The last word.</param>
internal readonly record struct Rank(float Score, int Days, Guid Id)
{
    /// <summary>For a queue that gives up its worst.</summary>
    public static readonly Comparer<Rank> WorstFirst = Comparer<Rank>.Create(
        (one, other) => Compare(other, one)
    );

    private const int AfterAllDates = int.MaxValue - 1;
    private const int HasBegun = int.MaxValue;

    /// <summary>Soonest first, then what has no dates, then what began before today.</summary>
    public static int DaysOf(int start, int today) =>
        start == SegmentColumns.NoDate ? AfterAllDates
        : start < today ? HasBegun
        : start;

    /// <summary>True where this hit comes before the other.</summary>
    public bool IsBefore(Rank other) => Compare(this, other) < 0;

    private static int Compare(Rank one, Rank other)
    {
        var order = other.Score.CompareTo(one.Score);
        order = order != 0 ? order : one.Days.CompareTo(other.Days);
        return order != 0 ? order : one.Id.CompareTo(other.Id);
    }
}
