using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>Who has a seat on the course, who waits for one, and what is to be done with each.</summary>
public sealed class SeeParticipantsPage(ParticipantList list, PageFrame frame, Texts texts)
    : PageModel
{
    private const int PartiesOnPage = 100;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = SortBy.QueryName)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = Paging.QueryName)]
    public int? Number { get; set; }

    public Participants Course { get; private set; } = null!;
    public PageOf<Party> Seated { get; private set; } = null!;
    public SortBy Order { get; private set; }
    public DateOnly Today => frame.Today;

    /// <summary>True for those who may change seats; others only look.</summary>
    public bool MayGiveSeats => User.May(Can.GiveSeats);
    public bool MayRegister => User.May(Can.TakeAttendance);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await list.Of(Id, cancel) is not { } course)
        {
            return NotFound();
        }

        Course = course;
        Order = SortBy.Read(Sort, "navn", "fodt", "status", "svar");
        Seated = Sorted(course.Seated).Paged(Number, PartiesOnPage);
        return Page();
    }

    /// <summary>The organisation's day of a moment.</summary>
    public DateOnly Day(DateTimeOffset moment) => frame.Day(moment);

    /// <summary>What the party needs and wishes, in words.</summary>
    public string Wishes(Party party)
    {
        IEnumerable<string> wishes =
        [
            party.First.Referral?.CanComeAtShortNotice == true ? texts["Seats.ShortNotice"] : "",
            party.People.Count > 1 ? texts["Seats.NeedsSeats", party.People.Count] : "",
            .. party.People.Select(person => person.Needs),
        ];
        return string.Join(". ", wishes.Where(wish => wish.Length > 0));
    }

    /// <summary>How many wait: people, and the parties they come in where some come together.</summary>
    public string WaitingWords =>
        Course.WaitingPeople == Course.WaitingParties
            ? texts.Count("Seats.People", Course.WaitingPeople)
            : texts[
                "Seats.PeopleInParties",
                texts.Count("Seats.People", Course.WaitingPeople),
                texts.Count("Seats.Parties", Course.WaitingParties)
            ];

    /// <summary>Seats that the party lacks to be seated now; 0 where there is room.</summary>
    public int Lacks(Party party) => Math.Max(0, party.People.Count - Course.Seating.Free);

    /// <summary>The person in words: the name, or the neutral words.</summary>
    public string Says(Participant person) => person.Name;

    private List<Party> Sorted(IReadOnlyList<Party> parties)
    {
        IEnumerable<Party> sorted = Order.Column switch
        {
            "fodt" => parties.OrderBy(party => party.First.BirthYear ?? int.MaxValue),
            "status" => parties.OrderBy(party => party.People.Min(person => person.State)),
            "svar" => parties.OrderBy(party => party.First.AnswerBy ?? DateOnly.MaxValue),
            _ => parties,
        };
        return [.. Order.Descending ? sorted.Reverse() : sorted];
    }
}
