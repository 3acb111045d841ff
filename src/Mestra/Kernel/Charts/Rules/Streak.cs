namespace Mestra.Kernel;

/// <summary>Neighbours of one sign, as many as there are in a row.</summary>
/// <param name="Sign">1 or −1.</param>
/// <param name="Start">The place of the first among the points looked at.</param>
/// <param name="Length">How many.</param>
internal readonly record struct Streak(int Sign, int Start, int Length)
{
    public Side Side => Sign > 0 ? Side.Up : Side.Down;

    /// <summary>All streaks, longest possible, in order. What has no sign ends one and begins none.</summary>
    public static IReadOnlyList<Streak> Of<T>(IReadOnlyList<T> items, Func<T, int> sign)
    {
        List<Streak> streaks = [];
        for (var i = 0; i < items.Count; i++)
        {
            var own = sign(items[i]);
            if (own == 0)
            {
                continue;
            }

            if (streaks is [.., var last] && last.Sign == own && last.Start + last.Length == i)
            {
                streaks[^1] = last with { Length = last.Length + 1 };
            }
            else
            {
                streaks.Add(new(own, i, 1));
            }
        }

        return streaks;
    }

    /// <summary>The points of the streak, and so many more after it.</summary>
    public IReadOnlyList<int> PointsIn(IReadOnlyList<Mark> marks, int more = 0)
    {
        var points = new int[Length + more];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = marks[Start + i].At;
        }

        return points;
    }
}
