using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>How many have answered.</summary>
/// <param name="Answered">Codes used.</param>
/// <param name="HandedOut">Codes that somebody has, used or not.</param>
/// <param name="InRoom">People in the room.</param>
public sealed record ResponseRate(int Answered, int HandedOut, int InRoom)
{
    /// <summary>Codes that nobody has yet.</summary>
    public int Free => InRoom - HandedOut;

    /// <summary>The answers that are missing before results can be shown.</summary>
    public int Missing => Math.Max(0, CourseEvaluation.FewestShown - Answered);

    /// <summary>Whole per cent.</summary>
    public int PerCent => InRoom == 0 ? 0 : (int)Math.Round(100.0 * Answered / InRoom);
}

/// <summary>What the pages of this module ask first: may this person see the course, and how far has its evaluation come.</summary>
public sealed class EvaluationDesk(
    EvaluationDb db,
    ICourses courses,
    IProgrammes programmes,
    Acting acting
)
{
    /// <summary>The course, where the one who acts may see it: an experienced user those of the own working groups.</summary>
    public async Task<CourseCard?> Course(Guid courseId, CancellationToken cancel)
    {
        var course = (await courses.Get([courseId], cancel)).GetValueOrDefault(courseId);
        return course is not null && await MaySee(course.ProgrammeId, cancel) ? course : null;
    }

    /// <summary>True where the one who acts may see the programme's courses and results.</summary>
    public async Task<bool> MaySee(Guid programmeId, CancellationToken cancel) =>
        acting.Role != nameof(Role.ExperiencedUser)
        || (await programmes.Get([programmeId], cancel)).ContainsKey(programmeId);

    /// <summary>The course's evaluation; null while it was not opened.</summary>
    public Task<CourseEvaluation?> Evaluation(Guid courseId, CancellationToken cancel) =>
        db.Evaluations.AsNoTracking().SingleOrDefaultAsync(e => e.CourseId == courseId, cancel);

    /// <summary>How many have answered until now.</summary>
    public async Task<ResponseRate> Rate(CourseEvaluation evaluation, CancellationToken cancel)
    {
        var counted = await db
            .Codes.Where(c => c.EvaluationId == evaluation.Id)
            .GroupBy(_ => 1)
            .Select(all => new
            {
                Used = all.Count(c => c.IsUsed),
                Out = all.Count(c => c.HandedOut != null),
            })
            .SingleOrDefaultAsync(cancel);
        return new(counted?.Used ?? 0, counted?.Out ?? 0, evaluation.InRoom);
    }
}
