using Mestra.Courses.Contracts;
using Mestra.Evaluation.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>A change as a list shows it.</summary>
public sealed record ChangeRow(
    Guid Id,
    string What,
    string Owner,
    ChangeBasis Basis,
    ChangeState State,
    string Reason
)
{
    /// <summary>The colour of its state; the state is said in words beside it.</summary>
    public string Color =>
        State switch
        {
            ChangeState.Done => "success",
            ChangeState.Open => "info",
            _ => "neutral",
        };
}

/// <summary>Reads changes, with the names of those who answer for them.</summary>
public sealed class Changes(EvaluationDb db, IStaff staff) : IChanges
{
    public async Task<IReadOnlyList<OpenChange>> Open(Guid programmeId, CancellationToken cancel)
    {
        var open = await db
            .Changes.AsNoTracking()
            .Where(c => c.ProgrammeId == programmeId && c.State == ChangeState.Open)
            .OrderBy(c => c.Id)
            .ToListAsync(cancel);
        var owners = await Owners(open, cancel);
        return
        [
            .. open.Select(c => new OpenChange(c.Id, c.ProgrammeId, c.What, NameOf(owners, c))),
        ];
    }

    /// <summary>What was decided after a course.</summary>
    public Task<IReadOnlyList<ChangeRow>> DecidedAfter(Guid courseId, CancellationToken cancel) =>
        Rows(db.Changes.Where(c => c.DecidedAfterId == courseId), cancel);

    /// <summary>What a course is to do this time.</summary>
    public Task<IReadOnlyList<ChangeRow>> CarriedTo(Guid courseId, CancellationToken cancel) =>
        Rows(
            db.Changes.Where(c =>
                db.Carried.Any(carried => carried.CourseId == courseId && carried.ChangeId == c.Id)
            ),
            cancel
        );

    private async Task<IReadOnlyList<ChangeRow>> Rows(
        IQueryable<Change> changes,
        CancellationToken cancel
    )
    {
        var read = await changes.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancel);
        var owners = await Owners(read, cancel);
        return
        [
            .. read.Select(c => new ChangeRow(
                c.Id,
                c.What,
                NameOf(owners, c),
                c.Basis,
                c.State,
                c.Reason
            )),
        ];
    }

    private Task<IReadOnlyDictionary<Guid, StaffCard>> Owners(
        IEnumerable<Change> changes,
        CancellationToken cancel
    ) => staff.Get([.. changes.Select(c => c.OwnerId).Distinct()], cancel);

    private static string NameOf(IReadOnlyDictionary<Guid, StaffCard> owners, Change change) =>
        owners.TryGetValue(change.OwnerId, out var owner) ? owner.Name : "";
}

/// <summary>A course made from an earlier one begins with what was left to change.</summary>
internal sealed class CarryChanges(EvaluationDb db) : IReact<CourseCopied>
{
    public async Task React(CourseCopied happened, CancellationToken cancel)
    {
        var open = await db
            .Changes.Where(c =>
                c.ProgrammeId == happened.ProgrammeId && c.State == ChangeState.Open
            )
            .OrderBy(c => c.Id)
            .Select(c => c.Id)
            .ToListAsync(cancel);
        db.Carried.AddRange(
            open.Select(id => new CarriedChange
            {
                OrganisationId = happened.OrganisationId,
                CourseId = happened.ToCourseId,
                ChangeId = id,
            })
        );
    }
}
