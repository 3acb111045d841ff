using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>Adds someone to a course by hand, with a relative or two: for those who come without a referral here.</summary>
public sealed class AddPartyPage(AddParty add, CoursesDb db, IdentityNumberReader reader)
    : PageModel
{
    private const int Rows = 3;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The id that the party gets; made when the form is opened.</summary>
    [BindProperty]
    public Guid PartyId { get; set; }

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
        PartyId = Guid.CreateVersion7();
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

        if (!ModelState.IsValid || IsSameTwice([.. read.OfType<PersonEntry>()]))
        {
            return this.Invalid();
        }

        var people = read.OfType<PersonEntry>().Zip(typed, (entry, form) => form.Newcomer(entry));
        var command = new AddPartyCommand(Id, PartyId, [.. people]);
        switch (
            SeatNow == true ? await add.ToSeats(command, cancel) : await add.ToList(command, cancel)
        )
        {
            case FormRefusal.IsUsed:
                return this.IsUsed(nameof(PartyId), id => PartyId = id);
            case { } refusal:
                this.Refuse(nameof(SeatNow), refusal);
                return this.Invalid();
        }

        this.Flash("Seats.Added");
        return Redirect($"/arbeid/kurs/{Id}/deltakere");
    }

    private bool IsSameTwice(PersonEntry[] entries)
    {
        var numbers = entries.Select(entry => entry.NationalId).OfType<NationalId>().ToList();
        var isTwice = numbers.Distinct().Count() < numbers.Count;
        if (isTwice)
        {
            this.Refuse("People[1].NationalId", AddRefusal.SamePersonTwice);
        }

        return isTwice;
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

    internal Newcomer Newcomer(PersonEntry entry) =>
        new(entry, Relation ?? Contracts.Relation.Self, Needs?.Trim() ?? "");

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

    /// <summary>Whom the person comes with is not on the course.</summary>
    PatientIsUnknown,
}
