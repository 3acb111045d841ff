using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Catalogue;

/// <summary>Marks in the teller's own transaction that the overview must look again.</summary>
internal sealed class NoteChanges(CatalogueDb db, TimeProvider clock)
    : IReact<ProgrammeChanged>,
        IReact<CourseChanged>,
        IReact<WaitingListChanged>
{
    public Task React(ProgrammeChanged happened, CancellationToken cancel) =>
        Note(happened.ProgrammeId, courseId: null);

    public Task React(CourseChanged happened, CancellationToken cancel) =>
        Note(happened.ProgrammeId, happened.CourseId);

    public Task React(WaitingListChanged happened, CancellationToken cancel) =>
        Note(happened.ProgrammeId, courseId: null);

    // One mark for each save is enough, however many seats it changed.
    private Task Note(Guid programmeId, Guid? courseId)
    {
        if (!db.Unsaved.Any(c => c.ProgrammeId == programmeId && c.CourseId == courseId))
        {
            db.Changes.Add(
                new CatalogueChange
                {
                    ProgrammeId = programmeId,
                    CourseId = courseId,
                    At = clock.GetUtcNow(),
                }
            );
        }

        return Task.CompletedTask;
    }
}
