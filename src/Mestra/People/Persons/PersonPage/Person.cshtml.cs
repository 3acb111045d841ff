using System.ComponentModel.DataAnnotations;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>What can be changed about a person.</summary>
public sealed class PersonInput : WholeForm
{
    [Asked("People.Person.GivenName.Asked"), AtMost(200)]
    public string GivenName { get; set; } = "";

    [Asked("People.Person.FamilyName.Asked"), AtMost(200)]
    public string FamilyName { get; set; } = "";

    [AtMost(100)]
    public string? PreferredName { get; set; }

    [Range(1900, 2100)]
    public int? BirthYear { get; set; }

    [AtMost(40)]
    public string? Phone { get; set; }

    [AtMost(256), EmailAddress]
    public string? Email { get; set; }

    [AtMost(300)]
    public string? Address { get; set; }
    public string Language { get; set; } = "nb";
    public bool IsProtected { get; set; }
    public bool HasReservedSms { get; set; }
    public bool IsDeceased { get; set; }

    /// <summary>The person as the form shows them; a protected address never.</summary>
    public static PersonInput Of(Person person) =>
        new()
        {
            GivenName = person.GivenName,
            FamilyName = person.FamilyName,
            PreferredName = person.PreferredName,
            BirthYear = person.BirthYear,
            Phone = person.Phone,
            Email = person.Email,
            Address = person.IsProtected ? "" : person.Address,
            Language = person.Language,
            IsProtected = person.IsProtected,
            HasReservedSms = person.HasReservedSms,
            IsDeceased = person.IsDeceased,
        };
}

/// <summary>A patient or relative at this organisation: facts, and what each module knows of them. Every view is logged.</summary>
public sealed class PersonPage(
    PeopleDb db,
    IPersons persons,
    IOrganisations organisations,
    Events events,
    Texts texts,
    IEnumerable<PersonPart> parts
) : PageModel
{
    [BindProperty]
    public PersonInput Input { get; set; } = new();

    public PersonCard Card { get; private set; } = null!;

    public IEnumerable<PersonPart> Parts =>
        parts.Where(part => User.May(part.Policy)).OrderBy(part => part.Order);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == id, cancel);
        Input = PersonInput.Of(person);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        if (
            Input is { IsProtected: false, Address.Length: > 0 }
            && !PostalAddress.CanBePosted(Input.Address)
        )
        {
            ModelState.AddModelError("Input.Address", texts["People.Person.Address.Wrong"]);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        await using var turn = await db.TakeTurn<Person>(id, cancel);
        var person = await db.Persons.SingleAsync(p => p.Id == id, cancel);
        if (PersonInput.Of(person) is var now && Input.IsBehind(now))
        {
            return this.ChangedMeanwhile(nameof(Input), Input, now);
        }

        var country = (await organisations.Get(person.OrganisationId, cancel)).Country;
        Write(person, country);
        await events.Tell(new PersonChanged(person.Id, person.OrganisationId), cancel);
        await db.Save("People.Done.PersonChanged", cancel);
        await turn.Commit(cancel);
        this.Flash("People.Person.Saved");
        return RedirectToPage();
    }

    private void Write(Person person, string country)
    {
        person.GivenName = Input.GivenName;
        person.FamilyName = Input.FamilyName;
        person.PreferredName = Input.PreferredName ?? "";
        person.BirthYear = Input.BirthYear;
        person.Phone = PhoneBook.Canonical(Input.Phone ?? "", country);
        person.Email = Input.Email?.Trim() ?? "";
        person.Address = Input.IsProtected ? "" : Input.Address?.Trim() ?? "";
        person.Language = Input.Language;
        (person.IsProtected, person.HasReservedSms, person.IsDeceased) = (
            Input.IsProtected,
            Input.HasReservedSms,
            Input.IsDeceased
        );
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        var cards = await persons.Look([id], "Look.Person", cancel);
        Card = cards.GetValueOrDefault(id)!;
        return Card is not null;
    }
}
