using Mestra.People.Contracts;
using Mestra.Ui;

namespace Mestra.Courses;

/// <summary>The breaks of a session as they are typed.</summary>
public sealed class BreaksForm : WholeForm
{
    /// <summary>As many rows as the form has, one at least to spare.</summary>
    private const int Rows = 4;

    public List<BreakRow> Breaks { get; set; } = [];

    /// <summary>The breaks as they stand.</summary>
    public static BreaksForm Of(IEnumerable<Break> breaks, Session session, OrganisationCard at) =>
        new()
        {
            Breaks =
            [
                .. breaks
                    .OrderBy(pause => pause.After)
                    .Select(pause => new BreakRow
                    {
                        Id = pause.Id,
                        Starts = at.Time(session.Starts.AddMinutes(pause.After)),
                        Minutes = pause.Minutes,
                    }),
            ],
        };

    /// <summary>Makes room for more.</summary>
    public void AddSpareRows() =>
        Breaks.AddRange(
            Enumerable.Range(0, Math.Max(1, Rows - Breaks.Count)).Select(_ => new BreakRow())
        );
}

/// <summary>One break as it is typed.</summary>
public sealed class BreakRow
{
    /// <summary>The break that stands; null for a new one.</summary>
    [RowKey]
    public Guid? Id { get; set; }

    /// <summary>In the organisation's own time; null for a row that is not used.</summary>
    public TimeOnly? Starts { get; set; }
    public int? Minutes { get; set; }

    /// <summary>Minutes from the start of the session; around midnight where the session goes on past it. Only for a row that is used.</summary>
    public int After(TimeOnly sessionStarts) => (int)(Starts!.Value - sessionStarts).TotalMinutes;
}
