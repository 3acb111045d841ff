using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>The whole waiting list of a course, with a number for each party. Doctor and secretary set the order.</summary>
public sealed class OrderWaitingListPage(
    OrderWaitingList order,
    ParticipantList list,
    CoursesDb db,
    PageFrame frame,
    Texts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = Paging.QueryName)]
    public int? Number { get; set; }

    [BindProperty]
    public List<Place> Places { get; set; } = [];

    public PageOf<Party> Waiting { get; private set; } = null!;
    public OrderSet? SetBy { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        Places =
        [
            .. Waiting.Items.Select(party => new Place
            {
                PartyId = party.Id,
                Position = party.First.QueuePosition,
            }),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        for (var i = 0; i < Places.Count; i++)
        {
            if (Places[i].Position is < 1 or > 9999)
            {
                this.Refuse($"Places[{i}].Position", OrderRefusal.NotANumberFromOne);
            }
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var positions = Places
            .DistinctBy(place => place.PartyId)
            .ToDictionary(place => place.PartyId, place => place.Position);
        if (await order.Run(Id, positions, cancel) is { } refusal)
        {
            this.Refuse("", refusal);
            return this.Invalid();
        }

        this.Flash("Seats.Order.Saved");
        return Redirect($"/arbeid/kurs/{Id}/deltakere#vent");
    }

    /// <summary>The party that the number is for; null where it no longer waits.</summary>
    public Party? PartyOf(Place place) =>
        Waiting.Items.FirstOrDefault(party => party.Id == place.PartyId);

    /// <summary>The party in words.</summary>
    public string Says(Party party) =>
        string.Join(", ", party.People.Select(person => person.Name));

    /// <summary>What the order may depend on, in words.</summary>
    public string Facts(Party party)
    {
        var first = party.First;
        IEnumerable<string> facts =
        [
            texts["Seats.Order.Since", texts.Day(frame.Day(first.WaitingSince))],
            first.Referral?.Reason ?? "",
            first.Referral?.CanComeAtShortNotice == true ? texts["Seats.ShortNotice"] : "",
            .. party.People.Select(person => person.Needs),
        ];
        return string.Join(". ", facts.Where(fact => fact.Length > 0));
    }

    public string SetByWords =>
        SetBy is { } set
            ? texts[
                "Seats.Order.SetBy",
                set.Who,
                texts[set.Role],
                texts.NearDay(frame.Day(set.At), frame.Today)
            ]
            : texts["Seats.Order.ByDate"];

    private async Task<bool> Find(CancellationToken cancel)
    {
        if (await Seating.Of(db, Id, cancel) is not { } seating)
        {
            return false;
        }

        var queue = await list.Waiting(seating, cancel);
        Waiting = queue.Paged(Number, 200);
        SetBy = queue.Any(party => party.First.QueuePosition is not null)
            ? await list.Order(seating, cancel)
            : null;
        return true;
    }

    /// <summary>One party's place in the order.</summary>
    public sealed class Place
    {
        public Guid PartyId { get; set; }
        public int? Position { get; set; }
    }
}

/// <summary>Why a place in the order cannot be used.</summary>
public enum OrderRefusal
{
    NotANumberFromOne,
}
