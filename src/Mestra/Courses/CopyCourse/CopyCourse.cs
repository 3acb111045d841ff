using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Ui;

namespace Mestra.Courses;

/// <summary>Makes the next course from an earlier one.</summary>
public sealed class CopyCourse(CourseDesk desk, CoursesDb db, Events events)
{
    /// <summary>Makes the draft, unless the same form already did.</summary>
    /// <param name="earlierId">The course to copy.</param>
    /// <param name="newId">An id that the form carries, so that the same form sent twice makes one course.</param>
    /// <param name="first">The first day; null for a course without sessions.</param>
    /// <param name="cancel">Given up by the caller.</param>
    /// <returns>Whether the earlier course and its programme are the organisation's, and what is wrong with the form.</returns>
    public async Task<(bool IsFound, FormRefusal? Refused)> Do(
        Guid earlierId,
        Guid newId,
        DateOnly? first,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurns([earlierId, newId], cancel);
        if (
            await desk.Show(earlierId, cancel) is not { } earlier
            || await desk.Programme(earlier, cancel) is not { } programme
        )
        {
            return (false, null);
        }

        var at = await desk.Organisation(earlier, cancel);
        var days = first is { } day ? Days(earlier, day, at) : [];
        var copy = CourseCopy.Make(earlier, newId, programme, days, at);
        if (await db.IsUsed(newId, cancel))
        {
            return (true, await desk.IsThere(copy, cancel) ? null : FormRefusal.IsUsed);
        }

        db.Courses.Add(copy);
        await events.Tell(
            new CourseCopied(earlier.Id, copy.Id, copy.ProgrammeId, copy.OrganisationId),
            cancel
        );
        await desk.Save(copy, "Courses.Done.Copied", cancel);
        await turn.Commit(cancel);
        return (true, null);
    }

    /// <summary>The new day of each session of a course.</summary>
    internal static IReadOnlyList<MovedDay> Days(
        Course earlier,
        DateOnly first,
        People.Contracts.OrganisationCard at
    ) => MovedDays.From(CourseCopy.DaysOf(earlier, at), first, day => Holidays.Is(at.Country, day));
}
