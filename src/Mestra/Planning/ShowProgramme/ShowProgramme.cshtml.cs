using Mestra.People.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>A programme: what it is, what it lacks, and what can be done from here.</summary>
internal sealed class ShowProgrammePage(
    PlanningDb db,
    IOrganisations organisations,
    IStaff staff,
    CourseCalendar calendar
) : PageModel
{
    public Programme Programme { get; private set; } = null!;
    public OrganisationCard At { get; private set; } = null!;
    public string Department { get; private set; } = "";
    public IReadOnlyList<string> CoOrganisers { get; private set; } = [];
    public string Doctor { get; private set; } = "";
    public IReadOnlyList<FieldRefusal> Missing { get; private set; } = [];
    public IReadOnlyList<CourseDays> Courses { get; private set; } = [];
    public DateOnly Today { get; private set; }

    /// <summary>Written in only one of bokmål and nynorsk; both are asked of Norwegian public bodies.</summary>
    public bool LacksTwin =>
        At.Country == "NO"
        && string.IsNullOrEmpty(Programme.Title.Nb) != string.IsNullOrEmpty(Programme.Title.Nn);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        var programme = await db
            .Programmes.AsNoTracking()
            .Include(p => p.Group)
            .SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (programme is null)
        {
            return NotFound();
        }

        Programme = programme;
        At = await organisations.Get(programme.OrganisationId, cancel);
        Missing = [.. ProgrammeRules.Missing(programme, At)];
        var others = await organisations.Get(programme.CoOrganiserIds, cancel);
        CoOrganisers =
        [
            .. programme.CoOrganiserIds.Where(others.ContainsKey).Select(o => others[o].Name),
        ];
        Department =
            (await organisations.Departments(At.Id, cancel))
                .FirstOrDefault(d => d.Id == programme.DepartmentId)
                ?.Name
            ?? "";
        if (programme.ResponsibleDoctorId is { } doctor)
        {
            Doctor = (await staff.Get([doctor], cancel)).GetValueOrDefault(doctor)?.Name ?? "";
        }

        Courses = await calendar.Of(id, cancel);
        Today = await calendar.Today(cancel);
        return Page();
    }
}
