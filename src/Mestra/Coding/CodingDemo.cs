using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;

namespace Mestra.Coding;

/// <summary>Of the invented hospitals' held courses, the older are documented and coded, and the latest wait.</summary>
internal sealed class CodingDemo(
    CodingDb db,
    ICourses courses,
    ISeats seats,
    IOrganisations organisations,
    TimeProvider clock
) : IDemonstrate
{
    private const string Hospital = "Fjordby sykehus HF";

    public int Order => 90;

    public async Task Fill(DemoDice dice, DateOnly today, CancellationToken cancel)
    {
        var hospital = (await organisations.Named([Hospital], cancel))[Hospital];
        var held = (await courses.In([CourseState.Held], int.MaxValue, cancel))
            .Where(course => course.OrganisationId == hospital.Id && course.IsLocked)
            .OrderByDescending(course => course.Ends)
            .Skip(2)
            .ToList();
        foreach (var course in held)
        {
            foreach (var seat in await seats.Of(course.Id, cancel))
            {
                db.Marks.Add(
                    new CodingMark
                    {
                        OrganisationId = hospital.Id,
                        CourseId = course.Id,
                        SeatId = seat.Id,
                        DocumentedAt = course.Ends,
                        CodedAt = course.Ends,
                        ExportedAt = clock.GetUtcNow() > course.Ends ? course.Ends : null,
                    }
                );
            }
        }

        await db.Save("Coding.Done.Demonstration", cancel);
    }
}
