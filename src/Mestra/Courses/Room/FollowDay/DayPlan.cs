namespace Mestra.Courses;

/// <summary>Where a session is now.</summary>
public enum DayPhase
{
    NotBegun,
    Teaching,
    Break,
    Over,
}

/// <summary>A break with its times; UTC.</summary>
public sealed record PlannedBreak(DateTimeOffset Starts, DateTimeOffset Ends);

/// <summary>What the room shows at a moment.</summary>
/// <param name="Phase">Where the session is.</param>
/// <param name="NextBreak">When the next break begins; null where none is left.</param>
/// <param name="Until">When the present phase ends: the start, the break's end, the session's end.</param>
/// <param name="MinutesLeft">To the end of the session, rounded up; 0 when it is over.</param>
public sealed record DayMoment(
    DayPhase Phase,
    DateTimeOffset? NextBreak,
    DateTimeOffset Until,
    int MinutesLeft
);

/// <summary>The course of one session through its day.</summary>
/// <param name="Starts">UTC.</param>
/// <param name="Ends">UTC.</param>
/// <param name="Breaks">In order of time.</param>
public sealed record DayPlan(
    DateTimeOffset Starts,
    DateTimeOffset Ends,
    IReadOnlyList<PlannedBreak> Breaks
)
{
    /// <summary>The plan of a session with the breaks that lie within it.</summary>
    public static DayPlan Of(
        DateTimeOffset starts,
        DateTimeOffset ends,
        IEnumerable<(int After, int Minutes)> breaks
    ) =>
        new(
            starts,
            ends,
            [
                .. breaks
                    .Select(pause => new PlannedBreak(
                        starts.AddMinutes(pause.After),
                        starts.AddMinutes(pause.After + pause.Minutes)
                    ))
                    .Where(pause => pause.Starts < ends)
                    .OrderBy(pause => pause.Starts),
            ]
        );

    /// <summary>Where the session is at a moment.</summary>
    public DayMoment At(DateTimeOffset now)
    {
        var left = now >= Ends ? 0 : MinutesTo(Ends, now < Starts ? Starts : now);
        var next = Breaks.FirstOrDefault(pause => pause.Starts > now)?.Starts;
        var pause = Breaks.FirstOrDefault(b => b.Starts <= now && now < b.Ends);
        return now < Starts ? new(DayPhase.NotBegun, next, Starts, left)
            : now >= Ends ? new(DayPhase.Over, null, Ends, 0)
            : pause is not null ? new(DayPhase.Break, next, pause.Ends, left)
            : new(DayPhase.Teaching, next, Ends, left);
    }

    /// <summary>Whole minutes to a moment, rounded up.</summary>
    public static int MinutesTo(DateTimeOffset moment, DateTimeOffset now) =>
        (int)Math.Ceiling((moment - now).TotalMinutes);

    /// <summary>
    /// A proposal for when breaks may come: of a quarter of an hour, evenly spread. Nobody has decided it until the
    /// course leader saves it.
    /// </summary>
    public static IReadOnlyList<(int After, int Minutes)> Propose(int length, int breakMinutes)
    {
        const int Usual = 15;
        var count = (breakMinutes + Usual - 1) / Usual;
        var teaching = (length - breakMinutes) / (count + 1);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(number =>
                    (
                        RoundTo5((teaching * (number + 1)) + (breakMinutes / count * number)),
                        breakMinutes / count
                    )
                ),
        ];
    }

    private static int RoundTo5(int minutes) => (minutes + 2) / 5 * 5;
}
