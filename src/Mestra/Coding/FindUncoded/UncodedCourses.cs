using System.Security.Claims;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Coding;

/// <summary>A course with work left.</summary>
/// <param name="CourseId">The course.</param>
/// <param name="Title">Its title.</param>
/// <param name="Ended">The day of the last session, where the organisation is.</param>
/// <param name="IsLocked">The attendance is locked, so that the list can be handed over.</param>
/// <param name="People">Patients and relatives on it.</param>
/// <param name="NotDocumented">People whose note is not in the record.</param>
/// <param name="NotCoded">People whose contacts and codes are not registered.</param>
public sealed record UncodedCourse(
    Guid CourseId,
    string Title,
    DateOnly Ended,
    bool IsLocked,
    int People,
    int NotDocumented,
    int NotCoded
);

/// <summary>Finds courses that are over and not done with.</summary>
public sealed class UncodedCourses(
    CodingDb db,
    ICourses courses,
    IProgrammes programmes,
    IOrganisations organisations,
    Acting acting
)
{
    private const int AtMost = 1000;

    public async Task<IReadOnlyList<UncodedCourse>> All(CancellationToken cancel)
    {
        var over = await courses.In([CourseState.Running, CourseState.Held], AtMost, cancel);
        Guid[] programmeIds = [.. over.Select(course => course.ProgrammeId).Distinct()];
        var known = await programmes.Get(programmeIds, cancel);
        var coded = over.Where(course =>
                known.TryGetValue(course.ProgrammeId, out var programme) && programme.IsCoded
            )
            .Where(course => course.IsLocked || course.State == CourseState.Held)
            .ToList();
        var marks = await Marks([.. coded.Select(course => course.Id)], cancel);
        var organisation = await organisations.Get(acting.OrganisationId!.Value, cancel);
        return
        [
            .. coded
                .Select(course => Of(course, marks.GetValueOrDefault(course.Id), organisation))
                .Where(row => row.NotDocumented > 0 || row.NotCoded > 0)
                .OrderBy(row => row.Ended),
        ];
    }

    private async Task<Dictionary<Guid, Counts>> Marks(Guid[] ids, CancellationToken cancel) =>
        await db
            .Marks.Where(mark => ids.Contains(mark.CourseId))
            .GroupBy(mark => mark.CourseId)
            .Select(course => new
            {
                course.Key,
                Documented = course.Count(mark => mark.DocumentedAt != null),
                Coded = course.Count(mark => mark.CodedAt != null),
            })
            .ToDictionaryAsync(
                row => row.Key,
                row => new Counts(row.Documented, row.Coded),
                cancel
            );

    private static UncodedCourse Of(
        CourseCard course,
        Counts? done,
        OrganisationCard organisation
    ) =>
        new(
            course.Id,
            course.Title.ToString(),
            course.Ends is { } ends
                ? DateOnly.FromDateTime(organisation.Local(ends).DateTime)
                : default,
            course.IsLocked,
            course.Occupied,
            Math.Max(0, course.Occupied - (done?.Documented ?? 0)),
            Math.Max(0, course.Occupied - (done?.Coded ?? 0))
        );

    private sealed record Counts(int Documented, int Coded);
}

/// <summary>Coding on the worklist: one line a course.</summary>
internal sealed class CodingWork(UncodedCourses uncoded, Texts texts) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> Now(
        ClaimsPrincipal user,
        CancellationToken cancel
    ) =>
        user.May(Can.Code)
            ?
            [
                .. (await uncoded.All(cancel)).Select(row => new WorkItem(
                    "Coding.Work",
                    row.Title,
                    texts.Count("Coding.Work.Left", Math.Max(row.NotCoded, row.NotDocumented)),
                    row.Ended.AddDays(1),
                    CodingPaths.Course(row.CourseId),
                    "Coding.Uncoded.Do",
                    Can.Code
                )),
            ]
            : [];
}
