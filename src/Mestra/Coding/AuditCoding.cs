using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Coding;

/// <summary>Holds the marks against the courses: nothing was handed over from a course that is open.</summary>
internal sealed class AuditCoding(CodingDb db, ICourses courses) : IAudit
{
    public async Task<IReadOnlyList<string>> Breaches(CancellationToken cancel)
    {
        var exported = await db
            .Marks.Where(mark => mark.ExportedAt != null)
            .Select(mark => mark.CourseId)
            .Distinct()
            .ToListAsync(cancel);
        var known = await courses.Get(exported, cancel);
        return
        [
            .. exported
                .Where(id => !known.TryGetValue(id, out var course) || !course.IsLocked)
                .Select(id => $"course {id} was handed over for coding and is not locked"),
        ];
    }
}
