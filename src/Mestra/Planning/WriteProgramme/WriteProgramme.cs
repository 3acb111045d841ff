using System.Globalization;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>What became of a form that was sent.</summary>
/// <param name="Refusals">What is wrong; with any, nothing is saved.</param>
/// <param name="Now">The programme as it stands, where someone else saved meanwhile and nothing is saved.</param>
/// <param name="IsUsed">The form was sent before, with something else in it, and nothing is saved.</param>
public sealed record WriteOutcome(
    IReadOnlyList<FieldRefusal> Refusals,
    ProgrammeForm? Now = null,
    bool IsUsed = false
)
{
    public static WriteOutcome Kept { get; } = new([]);
}

/// <summary>Writes a programme, new or known.</summary>
internal sealed class WriteProgramme(
    PlanningDb db,
    IOrganisations organisations,
    IStaff staff,
    Events events,
    Acting acting
)
{
    /// <summary>A new programme with its plan begun. The one who writes it is in its working group.</summary>
    /// <remarks>
    /// id: made when the form was opened: a form that is sent twice makes one programme.
    /// </remarks>
    public async Task<WriteOutcome> New(
        Guid id,
        ProgrammeForm form,
        DateOnly today,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurnWithAddress(id, cancel);
        var at = await organisations.Get(acting.OrganisationId!.Value, cancel);
        var programme = new Programme
        {
            Id = id,
            OrganisationId = at.Id,
            Slug = await FreeSlug(form.Title, at, cancel),
        };
        var refusals = await Write(programme, form, at, cancel);
        if (refusals.Count > 0)
        {
            return new(refusals);
        }

        if (await db.IsUsed(id, cancel))
        {
            return await IsThere(programme, cancel) ? WriteOutcome.Kept : new([], IsUsed: true);
        }

        programme.Begin(at);
        await JoinAuthor(programme, today, cancel);
        db.Add(programme);
        await events.Tell(new ProgrammeChanged(id, at.Id, programme.Title), cancel);
        await db.Save("Planning.Done.ProgrammeWritten", cancel);
        await turn.Commit(cancel);
        return WriteOutcome.Kept;
    }

    // The form was sent twice, and the first one did it.
    private async Task<bool> IsThere(Programme asked, CancellationToken cancel) =>
        await db
            .Programmes.AsNoTracking()
            .SingleOrDefaultAsync(programme => programme.Id == asked.Id, cancel)
            is { } stands
        && ProgrammeForm.Of(asked).SaysAs(ProgrammeForm.Of(stands));

    /// <summary>A known programme.</summary>
    /// <returns>Null where there is no such programme for the one who acts.</returns>
    public async Task<WriteOutcome?> Change(Guid id, ProgrammeForm form, CancellationToken cancel)
    {
        await using var turn = await db.TakeTurnWithAddress(id, cancel);
        var programme = await db
            .Programmes.Include(p => p.Group)
            .Include(p => p.Tasks)
            .SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (programme is null)
        {
            return null;
        }

        if (ProgrammeForm.Of(programme) is var now && form.IsBehind(now))
        {
            return new([], now);
        }

        var at = await organisations.Get(programme.OrganisationId, cancel);
        var refusals = await Write(programme, form, at, cancel);
        if (refusals.Count > 0)
        {
            return new(refusals);
        }

        programme.FitChecklist(at);
        if (programme.FirstPublishedAt is null)
        {
            programme.Slug = await FreeSlug(form.Title, at, cancel, programme.Slug);
        }

        await events.Tell(new ProgrammeChanged(id, at.Id, programme.Title), cancel);
        await db.Save("Planning.Done.ProgrammeChanged", cancel);
        await turn.Commit(cancel);
        return WriteOutcome.Kept;
    }

    private async Task<IReadOnlyList<FieldRefusal>> Write(
        Programme programme,
        ProgrammeForm form,
        OrganisationCard at,
        CancellationToken cancel
    )
    {
        var unknown = new List<FieldRefusal>();
        var departments = await organisations.Departments(at.Id, cancel);
        if (form.DepartmentId is { } d && departments.All(known => known.Id != d))
        {
            unknown.Add(new(nameof(form.DepartmentId), ProgrammeRefusal.DepartmentIsUnknown));
        }

        if (
            form.ResponsibleDoctorId is { } doctor
            && !(await staff.At(at.Id, cancel)).Any(s => s.AccountId == doctor && IsDoctor(s))
        )
        {
            unknown.Add(new(nameof(form.ResponsibleDoctorId), ProgrammeRefusal.DoctorIsUnknown));
        }

        unknown.AddRange(await UnknownOrganisers(form, at, cancel));
        return [.. unknown, .. programme.Write(form, at)];
    }

    private async Task<IEnumerable<FieldRefusal>> UnknownOrganisers(
        ProgrammeForm form,
        OrganisationCard at,
        CancellationToken cancel
    )
    {
        var chosen = form.CoOrganisers.Select(row => row.OrganisationId).OfType<Guid>().ToList();
        var known = chosen.Count == 0 ? null : await organisations.Get(chosen, cancel);
        return form
            .CoOrganisers.Index()
            .Where(row =>
                row.Item.OrganisationId is { } id && (id == at.Id || known?.ContainsKey(id) != true)
            )
            .Select(row => new FieldRefusal(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{nameof(form.CoOrganisers)}[{row.Index}].{nameof(CoOrganiserRow.OrganisationId)}"
                ),
                ProgrammeRefusal.CoOrganiserIsUnknown
            ));
    }

    /// <summary>True for one who may answer for the medical content.</summary>
    public static bool IsDoctor(StaffCard person) => person.Roles.Contains(Role.ResponsibleDoctor);

    private async Task<string> FreeSlug(
        Wording title,
        OrganisationCard at,
        CancellationToken cancel,
        string own = ""
    )
    {
        var slug = Slug.Of(title.For(at.Language), at.Name);
        var taken = await db.Slugs.Where(s => s.StartsWith(slug) && s != own).ToListAsync(cancel);
        return Slug.Free(slug, taken);
    }

    private async Task JoinAuthor(Programme programme, DateOnly today, CancellationToken cancel)
    {
        var author = (await staff.Get([acting.AccountId!.Value], cancel)).Values.SingleOrDefault();
        if (author is not null && RoleOf(acting.Role) is { } role)
        {
            programme.Join(
                new()
                {
                    OrganisationId = programme.OrganisationId,
                    ProgrammeId = programme.Id,
                    AccountId = author.AccountId,
                    Profession = author.Profession,
                    Role = role,
                    JoinedOn = today,
                }
            );
        }
    }

    private static GroupRole? RoleOf(string role) =>
        role switch
        {
            nameof(Role.CourseLeader) => GroupRole.Leader,
            nameof(Role.Secretary) => GroupRole.Secretary,
            nameof(Role.ResponsibleDoctor) => GroupRole.Doctor,
            nameof(Role.ExperiencedUser) => GroupRole.ExperiencedUser,
            nameof(Role.Adviser) => GroupRole.Adviser,
            _ => null,
        };
}
