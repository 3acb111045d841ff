using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;

namespace Mestra.Coding;

/// <summary>At the invented hospitals the older of the held courses are documented and coded, and the latest wait.</summary>
internal sealed class CodingDemo(
    CodingDb db,
    FollowCourses follow,
    CourseFacts facts,
    DraftsOfCourse drafts,
    ICourses courses,
    IOrganisations organisations,
    Acting acting
) : IDemonstrate
{
    /// <summary>Of each hospital so many locked courses wait, none of them older than this.</summary>
    private const int Waiting = 2;
    private const int DaysToCode = 28;

    public int Order => 90;

    public async Task Fill(DemoDice dice, DateOnly today, CancellationToken cancel)
    {
        var held = await courses.In([CourseState.Held], int.MaxValue, cancel);
        var at = await organisations.Get(
            [.. held.Select(course => course.OrganisationId).Distinct()],
            cancel
        );
        foreach (var house in at.Values.Where(o => o is { IsInvented: true, ReportsToNpr: true }))
        {
            acting.AsSystemFor(house.Id, acting.Name);
            var since = house.At(today.AddDays(-DaysToCode), TimeOnly.MinValue);
            await FillHouse([.. held.Where(c => c.OrganisationId == house.Id)], since, cancel);
        }

        acting.AsSystem(acting.Name);
    }

    private async Task FillHouse(
        IReadOnlyList<CourseCard> held,
        DateTimeOffset since,
        CancellationToken cancel
    )
    {
        var waiting = held.Where(course => course is { IsLocked: true, Occupied: > 0 })
            .Where(course => course.Ends >= since)
            .OrderByDescending(course => course.Ends)
            .Take(Waiting)
            .ToHashSet();
        foreach (var course in held)
        {
            var marks = await follow.Follow(course.Id, course.IsLocked, cancel);
            if (course.IsLocked && !waiting.Contains(course))
            {
                await Finish(course, marks, cancel);
            }
        }

        await db.Save("Coding.Done.Demonstration", cancel);
    }

    private async Task Finish(
        CourseCard course,
        IReadOnlyList<CodingMark> marks,
        CancellationToken cancel
    )
    {
        if (marks.Count == 0 || await facts.Of(course.Id, cancel) is not { } known)
        {
            return;
        }

        var all = (await drafts.Of(known, cancel)).ToDictionary(draft => draft.ParticipantId);
        foreach (var mark in marks)
        {
            var (on, with) = (course.Ends!.Value, CodingFigures.Of(known, all[mark.SeatId]));
            mark.Do(CodingStep.Documented, on, with);
            mark.Do(CodingStep.Coded, on, with);
            mark.Export(on, with);
        }
    }
}
