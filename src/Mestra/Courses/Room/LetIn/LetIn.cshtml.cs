using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Courses;

/// <summary>Someone stands at the door without a seat: let in where one is free, else told that the course is full.</summary>
public sealed class LetInPage(
    AddParty add,
    AttendanceList list,
    RoomDays days,
    IPersons persons,
    IdentityNumberReader reader
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "samling")]
    public Guid? SessionId { get; set; }

    [BindProperty]
    public NewcomerForm Person { get; set; } = new();

    /// <summary>Whom the person comes with: the patient's id; null for one who comes alone.</summary>
    [BindProperty]
    public Guid? PatientId { get; set; }

    public RoomDay Day { get; private set; } = null!;

    /// <summary>Those on the course whom someone may come along with.</summary>
    public IReadOnlyList<SelectListItem> Patients { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await Find(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        var number = Read();
        if (!ModelState.IsValid || await Refused(number, cancel))
        {
            return this.Invalid();
        }

        this.Flash("Room.WalkIn.Done");
        return Redirect($"/arbeid/kurs/{Id}/oppmote?samling={Day.Session.Id}");
    }

    private NationalId? Read()
    {
        if (string.IsNullOrWhiteSpace(Person.FamilyName))
        {
            this.Refuse("Person.FamilyName", AddRefusal.NameIsMissing);
        }

        if (PatientId is not null && Person.Relation is null or Relation.Self)
        {
            this.Refuse("Person.Relation", AddRefusal.RelationIsMissing);
        }

        NationalId? number = null;
        if (
            !string.IsNullOrWhiteSpace(Person.NationalId)
            && !reader.TryRead(Person.NationalId, out number, out var refusal)
        )
        {
            this.Refuse("Person.NationalId", refusal.Value);
        }

        return number;
    }

    private async Task<bool> Refused(NationalId? number, CancellationToken cancel)
    {
        var personId = await persons.FindOrAdd(Person.Entry(number), cancel);
        var relation = PatientId is null ? Relation.Self : Person.Relation!.Value;
        var newcomer = new Newcomer(personId, relation, Person.Needs?.Trim() ?? "");
        if (await add.AtTheDoor(Id, PatientId ?? personId, newcomer, cancel) is not { } refusal)
        {
            return false;
        }

        this.Refuse("Person.FamilyName", refusal);
        return true;
    }

    private async Task<bool> Find(CancellationToken cancel)
    {
        if (await days.Find(Id, SessionId, cancel) is not { } day)
        {
            return false;
        }

        Day = day;
        Patients =
        [
            .. (await list.People(Id, "Look.Room", cancel))
                .Where(person => person.Relation == Relation.Self && person.HasSeat)
                .Select(person => new SelectListItem(person.Name, person.PersonId.ToString())),
        ];
        return true;
    }
}
