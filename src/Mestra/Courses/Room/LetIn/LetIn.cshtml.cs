using Mestra.Courses.Contracts;
using Mestra.Kernel;
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
    IdentityNumberReader reader
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "samling")]
    public Guid? SessionId { get; set; }

    /// <summary>The id that the person's party gets; made when the form is opened.</summary>
    [BindProperty]
    public Guid PartyId { get; set; }

    [BindProperty]
    public NewcomerForm Person { get; set; } = new();

    /// <summary>Whom the person comes with: the patient's id; null for one who comes alone.</summary>
    [BindProperty]
    public Guid? PatientId { get; set; }

    public RoomDay Day { get; private set; } = null!;

    /// <summary>Those on the course whom someone may come along with.</summary>
    public IReadOnlyList<SelectListItem> Patients { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        PartyId = Guid.CreateVersion7();
        return await Find(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        var number = Read();
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        switch (await add.AtTheDoor(Command(number), cancel))
        {
            case FormRefusal.IsUsed:
                return this.IsUsed(nameof(PartyId), id => PartyId = id);
            case { } refusal:
                this.Refuse("Person.FamilyName", refusal);
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

        if (PatientId is { } patient && !Patients.Any(one => one.Value == patient.ToString()))
        {
            this.Refuse(nameof(PatientId), AddRefusal.PatientIsUnknown);
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

    private AddPartyCommand Command(NationalId? number)
    {
        var newcomer = Person.Newcomer(Person.Entry(number));
        var relation = PatientId is null ? Relation.Self : newcomer.Relation;
        return new(Id, PartyId, [newcomer with { Relation = relation }], PatientId);
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
