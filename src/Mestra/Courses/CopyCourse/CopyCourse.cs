using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>Makes the next course from an earlier one.</summary>
public sealed class CopyCourse(CourseDesk desk, CoursesDb db, Events events)
{
    /// <summary>Makes the draft, unless the same form already did.</summary>
    /// <param name="earlierId">The course to copy.</param>
    /// <param name="newId">An id that the form carries, so that the same form sent twice makes one course.</param>
    /// <param name="first">The first day; null for a course without sessions.</param>
    /// <param name="cancel">Given up by the caller.</param>
    /// <returns>False when the earlier course or its programme is not the organisation's.</returns>
    public async Task<bool> Do(
        Guid earlierId,
        Guid newId,
        DateOnly? first,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(earlierId, cancel);
        if (
            await desk.Show(earlierId, cancel) is not { } earlier
            || await desk.Programme(earlier, cancel) is not { } programme
        )
        {
            return false;
        }

        if (await db.Courses.AnyAsync(c => c.Id == newId, cancel))
        {
            return true;
        }

        var at = await desk.Organisation(earlier, cancel);
        var days = first is { } day ? Days(earlier, day, at) : [];
        var copy = CourseCopy.Make(earlier, newId, programme, days, at);
        db.Courses.Add(copy);
        await events.Tell(
            new CourseCopied(earlier.Id, copy.Id, copy.ProgrammeId, copy.OrganisationId),
            cancel
        );
        await desk.Save(copy, "Courses.Done.Copied", cancel);
        await turn.Commit(cancel);
        return true;
    }

    /// <summary>The new day of each session of a course.</summary>
    internal static IReadOnlyList<MovedDay> Days(
        Course earlier,
        DateOnly first,
        People.Contracts.OrganisationCard at
    ) => MovedDays.From(CourseCopy.DaysOf(earlier, at), first, day => Holidays.Is(at.Country, day));
}
