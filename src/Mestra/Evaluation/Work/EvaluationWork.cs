using System.Security.Claims;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>What waits to be done so that the next course is better: open, close, talk together, talk with the experienced user, change.</summary>
public sealed class EvaluationWork(
    EvaluationDb db,
    EvaluationDesk desk,
    ICourses courses,
    Acting acting,
    PageFrame frame,
    Texts texts
) : IWorkSource
{
    /// <summary>More than this, and the courses are the better place to look.</summary>
    private const int AtMost = 200;

    /// <summary>The group meets while it remembers.</summary>
    private const int DebriefDays = 7;

    public async Task<IReadOnlyList<WorkItem>> Now(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (acting.OrganisationId is null || !user.May(Can.Evaluate))
        {
            return [];
        }

        var evaluations = await Unfinished(cancel);
        var known = await courses.Get([.. evaluations.Keys], cancel);
        var under = await courses.In([CourseState.Confirmed, CourseState.Running], AtMost, cancel);
        var evaluated = await Evaluated([.. under.Select(c => c.Id)], cancel);
        List<WorkItem> all =
        [
            .. under
                .Where(course => !evaluated.Contains(course.Id))
                .Select(ToOpen)
                .OfType<WorkItem>(),
            .. known.Values.SelectMany(course => Of(course, evaluations[course.Id])),
            .. await Mine(cancel),
        ];
        return await Visible(all, [.. known.Values, .. under], cancel);
    }

    private async Task<Dictionary<Guid, Waiting>> Unfinished(CancellationToken cancel) =>
        await db
            .Evaluations.Where(e =>
                e.ClosedAt == null
                || !db.Debriefs.Any(d =>
                    d.CourseId == e.CourseId && d.HeldOn != null && d.TalkOn != null
                )
            )
            .OrderByDescending(e => e.OpenedAt)
            .Take(AtMost)
            .Select(e => new Waiting(
                e.CourseId,
                e.ClosedAt == null,
                !db.Debriefs.Any(d => d.CourseId == e.CourseId && d.HeldOn != null),
                !db.Debriefs.Any(d => d.CourseId == e.CourseId && d.TalkOn != null)
            ))
            .ToDictionaryAsync(e => e.CourseId, cancel);

    private async Task<HashSet<Guid>> Evaluated(Guid[] ids, CancellationToken cancel) =>
        [
            .. await db
                .Evaluations.Where(e => ids.Contains(e.CourseId))
                .Select(e => e.CourseId)
                .ToListAsync(cancel),
        ];

    private WorkItem? ToOpen(CourseCard course) =>
        LastDay(course) is { } last && last <= frame.Today
            ? Item(course, "Evaluation.Work.Open", last, "", "Evaluation.Run.Open")
            : null;

    private IEnumerable<WorkItem> Of(CourseCard course, Waiting state)
    {
        if (LastDay(course) is not { } last)
        {
            yield break;
        }

        if (state.IsOpen && frame.Today > last)
        {
            yield return Item(
                course,
                "Evaluation.Work.Close",
                last.AddDays(1),
                "",
                "Evaluation.Run.Close"
            );
        }

        var due = last.AddDays(DebriefDays);
        if (state.NoDebrief && frame.Today >= due)
        {
            yield return Item(
                course,
                "Evaluation.Work.Debrief",
                due,
                "/samtale",
                "Evaluation.Work.Debrief.Do",
                Can.EditCourses
            );
        }

        if (state.NoTalk && frame.Today >= due)
        {
            yield return Item(
                course,
                "Evaluation.Work.Talk",
                due,
                "/samtale",
                "Evaluation.Work.Talk.Do",
                Can.EditCourses // they who lead the course note it, never the one it was held with
            );
        }
    }

    private async Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancel)
    {
        var mine = await db
            .Changes.Where(c => c.OwnerId == acting.AccountId && c.State == ChangeState.Open)
            .OrderBy(c => c.Id)
            .Take(AtMost)
            .Select(c => new
            {
                c.Id,
                c.What,
                c.DecidedAfterId,
                c.DecidedOn,
                For = db
                    .Carried.Where(k => k.ChangeId == c.Id)
                    .OrderByDescending(k => k.Id)
                    .Select(k => (Guid?)k.CourseId)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return
        [
            .. mine.Select(c => new WorkItem(
                "Evaluation.Work.Change",
                c.What,
                texts["Evaluation.Work.DecidedOn", texts.ShortDay(c.DecidedOn)],
                null,
                $"/arbeid/kurs/{c.For ?? c.DecidedAfterId}/evaluering/endringer/{c.Id}",
                "Evaluation.Change.Settle",
                Can.Evaluate
            )),
        ];
    }

    private WorkItem Item(
        CourseCard course,
        string group,
        DateOnly due,
        string page,
        string button,
        string policy = Can.Evaluate
    ) =>
        new(
            group,
            course.Title.ToString(),
            texts["Evaluation.Work.LastDay", texts.ShortDay(LastDay(course)!.Value)],
            due,
            $"/arbeid/kurs/{course.Id}/evaluering{page}",
            button,
            policy,
            texts.ShortDay(frame.Day(course.Starts!.Value))
        );

    // An experienced user has the work of the own programmes only.
    private async Task<IReadOnlyList<WorkItem>> Visible(
        List<WorkItem> all,
        IReadOnlyList<CourseCard> cards,
        CancellationToken cancel
    )
    {
        if (acting.Role != nameof(Role.ExperiencedUser))
        {
            return all;
        }

        HashSet<string> hidden = [];
        foreach (var programme in cards.GroupBy(course => course.ProgrammeId))
        {
            if (!await desk.MaySee(programme.Key, cancel))
            {
                hidden.UnionWith(programme.Select(course => $"/arbeid/kurs/{course.Id}/"));
            }
        }

        return all.FindAll(item =>
            !hidden.Any(start => item.Href.StartsWith(start, StringComparison.Ordinal))
        );
    }

    private DateOnly? LastDay(CourseCard course) =>
        course.Ends is { } ends ? DateOnly.FromDateTime(frame.Local(ends).Date) : null;

    private sealed record Waiting(Guid CourseId, bool IsOpen, bool NoDebrief, bool NoTalk);
}
