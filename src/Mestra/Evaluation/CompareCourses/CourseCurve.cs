using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>
/// The answers to one question over a programme's held courses, as a run chart with the changes that were made as flags
/// (3.57). A course that fewer than five answered at has its place and no point.
/// </summary>
public sealed class CourseCurve(EvaluationDb db, PageFrame frame, Texts texts)
{
    /// <summary>The chart; null where there is no course.</summary>
    /// <param name="programmeId">The programme.</param>
    /// <param name="question">What is followed.</param>
    /// <param name="courses">The held courses with the changes done for each, the first one first.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<ChartFigure?> Of(
        Guid programmeId,
        CurveQuestion question,
        IReadOnlyList<ComparedCourse> courses,
        CancellationToken cancel
    )
    {
        if (courses.Count == 0)
        {
            return null;
        }

        var told = await Told(programmeId, question, cancel);
        var days = Days(courses);
        var points = courses.Select(
            (course, at) => Point(days[at], told.GetValueOrDefault(course.CourseId))
        );
        return Figure(question, Computed(question, [.. points])) with
        {
            Notes =
            [
                .. courses.SelectMany(
                    (course, at) => course.Changes.Select(what => new ChartNote(days[at], what))
                ),
            ],
        };
    }

    private ChartFigure Figure(CurveQuestion question, Chart chart) =>
        new("kurve", question.Text, chart, RuleBook.Default)
        {
            Number = question.Option is null
                ? new(IsShare: false, Decimals: 1)
                : new(IsShare: true, Decimals: 0),
            Wanted = question.Wanted,
            Source = texts["Evaluation.Curve.Source", Questionnaire.Default.Version],
            Missing = texts["Evaluation.Curve.Missing", CourseEvaluation.FewestShown],
        };

    private static Chart Computed(CurveQuestion question, IReadOnlyList<SeriesPoint> points)
    {
        ChartPlan plan = new(ChartKind.Run)
        {
            Bounds = question.Option is null
                ? new(0, QuestionnaireItem.Highest)
                : NaturalBounds.Share,
        };
        return Chart.TryCompute(plan, points, out var chart, out var faults)
            ? chart
            : throw new InvalidOperationException($"Answers that cannot be charted: {faults[0]}");
    }

    private static SeriesPoint Point(string day, Answered? answered) =>
        answered is { Count: >= CourseEvaluation.FewestShown }
            ? SeriesPoint.OutOf(day, answered.Sum, answered.Count)
            : SeriesPoint.Gap(day);

    /// <summary>The day of each course; the second of a day says so, since no two points have the same name.</summary>
    private List<string> Days(IReadOnlyList<ComparedCourse> courses)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        List<string> days = new(courses.Count);
        foreach (var course in courses)
        {
            var day = course.Starts is { } starts
                ? texts.ShortDay(DateOnly.FromDateTime(frame.Local(starts).Date))
                : texts["Evaluation.Curve.NoDay"];
            seen[day] = seen.GetValueOrDefault(day) + 1;
            days.Add(seen[day] == 1 ? day : texts["Evaluation.Curve.SameDay", day, seen[day]]);
        }

        return days;
    }

    private async Task<Dictionary<Guid, Answered>> Told(
        Guid programmeId,
        CurveQuestion question,
        CancellationToken cancel
    )
    {
        var (item, option) = (question.Item.Key, question.Option?.Key);
        var answers = db.Answers.Where(a =>
            a.Item == item && (option == null ? a.Number != null : a.Choice != null)
        );
        return await answers
            .Join(
                db.Evaluations.Where(e => e.ProgrammeId == programmeId && e.ClosedAt != null),
                a => a.EvaluationId,
                e => e.Id,
                (a, e) =>
                    new
                    {
                        e.CourseId,
                        Worth = option == null ? a.Number!.Value
                        : a.Choice == option ? 1
                        : 0,
                    }
            )
            .GroupBy(a => a.CourseId)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Sum = g.Sum(a => a.Worth),
            })
            .ToDictionaryAsync(g => g.Key, g => new Answered(g.Count, g.Sum), cancel);
    }

    private sealed record Answered(int Count, int Sum);
}
