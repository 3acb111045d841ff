using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>One held course among the others of its programme.</summary>
/// <param name="CourseId">The course.</param>
/// <param name="Starts">Its first session; null when it had none.</param>
/// <param name="Rate">How many answered.</param>
/// <param name="Means">Of the compared items, in order; null where fewer than five answered or it is still open.</param>
/// <param name="Changes">What was changed for this course.</param>
public sealed record ComparedCourse(
    Guid CourseId,
    DateTimeOffset? Starts,
    ResponseRate Rate,
    IReadOnlyList<double?> Means,
    IReadOnlyList<string> Changes
);

/// <summary>A programme's evaluated courses, side by side, with what was changed between them.</summary>
public sealed class CourseComparison(EvaluationDb db, ICourses courses)
{
    /// <summary>The items that are compared: useful, understand better, more confident (1, 2 and 4 of the form).</summary>
    public static IReadOnlyList<QuestionnaireItem> Items { get; } =
    [
        .. new[] { "useful", "understand", "confident" }.Select(key =>
            Questionnaire.Default.Items.Single(item => item.Key == key)
        ),
    ];

    /// <summary>The held courses, the first one first.</summary>
    public async Task<IReadOnlyList<ComparedCourse>> Of(Guid programmeId, CancellationToken cancel)
    {
        var held = (await courses.OfProgramme(programmeId, cancel))
            .Where(course => course.State == CourseState.Held)
            .OrderBy(course => course.Starts)
            .ToList();
        var counted = await Counted(programmeId, cancel);
        var means = await Means(programmeId, cancel);
        var changes = await Done(programmeId, cancel);
        return
        [
            .. held.Select(course => new ComparedCourse(
                course.Id,
                course.Starts,
                counted.GetValueOrDefault(course.Id) ?? new(0, 0, 0),
                [.. Items.Select(item => Shown(means, course.Id, item.Key))],
                [.. changes[course.Id]]
            )),
        ];
    }

    private static double? Shown(
        Dictionary<(Guid, string), (int Count, double Mean)> means,
        Guid courseId,
        string item
    ) =>
        means.TryGetValue((courseId, item), out var found)
        && found.Count >= CourseEvaluation.FewestShown
            ? found.Mean
            : null;

    private Task<Dictionary<Guid, ResponseRate>> Counted(
        Guid programmeId,
        CancellationToken cancel
    ) =>
        db
            .Evaluations.Where(e => e.ProgrammeId == programmeId)
            .Select(e => new
            {
                e.CourseId,
                Used = db.Codes.Count(c => c.EvaluationId == e.Id && c.IsUsed),
                e.InRoom,
            })
            .ToDictionaryAsync(e => e.CourseId, e => new ResponseRate(e.Used, 0, e.InRoom), cancel);

    private async Task<Dictionary<(Guid, string), (int Count, double Mean)>> Means(
        Guid programmeId,
        CancellationToken cancel
    )
    {
        string[] keys = [.. Items.Select(item => item.Key)];
        var means = await db
            .Answers.Where(a => keys.Contains(a.Item) && a.Number != null)
            .Join(
                db.Evaluations.Where(e => e.ProgrammeId == programmeId && e.ClosedAt != null),
                a => a.EvaluationId,
                e => e.Id,
                (a, e) =>
                    new
                    {
                        e.CourseId,
                        a.Item,
                        a.Number,
                    }
            )
            .GroupBy(a => new { a.CourseId, a.Item })
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Mean = g.Average(a => (double)a.Number!.Value),
            })
            .ToListAsync(cancel);
        return means.ToDictionary(m => (m.Key.CourseId, m.Key.Item), m => (m.Count, m.Mean));
    }

    private async Task<ILookup<Guid, string>> Done(Guid programmeId, CancellationToken cancel)
    {
        var done = await db
            .Changes.Where(c => c.ProgrammeId == programmeId && c.DoneForId != null)
            .OrderBy(c => c.Id)
            .Select(c => new { c.DoneForId, c.What })
            .ToListAsync(cancel);
        return done.ToLookup(c => c.DoneForId!.Value, c => c.What);
    }
}
