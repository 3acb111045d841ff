using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>Adds someone to a course by hand, with a relative or two: for those who come without a referral here.</summary>
public sealed class AddPartyPage(
    AddParty add,
    CoursesDb db,
    IPersons persons,
    IdentityNumberReader reader
) : PageModel
{
    private const int Rows = 3;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The patient first, then those who come along. Empty rows are left out.</summary>
    [BindProperty]
    public List<NewcomerForm> People { get; set; } = [];

    /// <summary>True for a seat now, false for the waiting list.</summary>
    [BindProperty, Asked("Seats.Add.WhereMissing")]
    public bool? SeatNow { get; set; }

    public Seating Seating { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        People = [.. Enumerable.Range(0, Rows).Select(_ => new NewcomerForm())];
        return await Find(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        var typed = People.Where(person => !person.IsEmpty).ToList();
        var read = People.Select((person, at) => Read(person, at, typed.Count)).ToList();
        if (typed.Count == 0)
        {
            this.Refuse("People[0].FamilyName", AddRefusal.NameIsMissing);
        }

        if (!ModelState.IsValid || await Refused([.. read.OfType<PersonEntry>()], typed, cancel))
        {
            return this.Invalid();
        }

        this.Flash("Seats.Added");
        return Redirect($"/arbeid/kurs/{Id}/deltakere");
    }

    private async Task<bool> Refused(
        PersonEntry[] entries,
        List<NewcomerForm> typed,
        CancellationToken cancel
    )
    {
        List<Newcomer> people = [];
        foreach (var (entry, form) in entries.Zip(typed))
        {
            people.Add(
                new(
                    await persons.FindOrAdd(entry, cancel),
                    form.Relation ?? Relation.Self,
                    form.Needs?.Trim() ?? ""
                )
            );
        }

        if (people.DistinctBy(person => person.PersonId).Count() < people.Count)
        {
            this.Refuse("People[1].NationalId", AddRefusal.SamePersonTwice);
            return true;
        }

        var patient = people.Find(person => person.Relation == Relation.Self)?.PersonId;
        var refusal =
            SeatNow == true
                ? await add.ToSeats(Id, patient, people, cancel)
                : await add.ToList(Id, patient, people, cancel);
        if (refusal is { } why)
        {
            this.Refuse(nameof(SeatNow), why);
        }

        return refusal is not null;
    }

    private PersonEntry? Read(NewcomerForm form, int at, int count)
    {
        if (form.IsEmpty)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(form.FamilyName))
        {
            this.Refuse($"People[{at}].FamilyName", AddRefusal.NameIsMissing);
        }

        if (at > 0 && count > 1 && form.Relation is null or Relation.Self)
        {
            this.Refuse($"People[{at}].Relation", AddRefusal.RelationIsMissing);
        }

        NationalId? number = null;
        if (
            !string.IsNullOrWhiteSpace(form.NationalId)
            && !reader.TryRead(form.NationalId, out number, out var refusal)
        )
        {
            this.Refuse($"People[{at}].NationalId", refusal.Value);
        }

        return form.Entry(number);
    }

    private async Task<bool> Find(CancellationToken cancel)
    {
        if (await Seating.Of(db, Id, cancel) is not { } seating)
        {
            return false;
        }

        Seating = seating;
        return true;
    }
}

/// <summary>What the secretary types about one who is added.</summary>
public sealed class NewcomerForm
{
    [AtMost(100)]
    public string? GivenName { get; set; }

    [AtMost(100)]
    public string? FamilyName { get; set; }

    [AtMost(40)]
    public string? NationalId { get; set; }
    public Relation? Relation { get; set; }

    [AtMost(40)]
    public string? Phone { get; set; }

    [AtMost(2000)]
    public string? Needs { get; set; }
    public bool IsProtected { get; set; }

    /// <summary>Nothing that names a person is typed.</summary>
    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(GivenName)
        && string.IsNullOrWhiteSpace(FamilyName)
        && string.IsNullOrWhiteSpace(NationalId);

    internal PersonEntry Entry(NationalId? number) =>
        new(
            GivenName?.Trim() ?? "",
            FamilyName?.Trim() ?? "",
            number,
            Phone: Phone?.Trim() ?? "",
            IsProtected: IsProtected
        );
}

/// <summary>Why someone cannot be added as typed.</summary>
public enum AddRefusal
{
    NameIsMissing,
    RelationIsMissing,
    SamePersonTwice,
}
