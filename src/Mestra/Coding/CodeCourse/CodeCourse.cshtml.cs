using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Coding;

/// <summary>One participant with the three results.</summary>
/// <param name="SeatId">The seat.</param>
/// <param name="Name">The name; neutral words for a protected person.</param>
/// <param name="IsRelative">Came as a relative.</param>
/// <param name="Attended">How much of the course, in words.</param>
/// <param name="CarriedByName">Under whom the contacts are registered; empty when under the person.</param>
/// <param name="Draft">The draft.</param>
/// <param name="Mark">How far it has come; null for nowhere.</param>
/// <param name="Figures">What the note and the contacts are made from now.</param>
public sealed record CodingRow(
    Guid SeatId,
    string Name,
    bool IsRelative,
    string Attended,
    string CarriedByName,
    CodingDraft Draft,
    CodingMark? Mark,
    CodingFigures Figures
)
{
    /// <summary>There is something to write, or to put right.</summary>
    public bool HasNote => Draft.IsRegistered || Mark?.IsAgain == true;

    /// <summary>What stands without opening anything: the participant's own conditions that are not met, or not known to be.</summary>
    public IEnumerable<ConditionResult> Telling => Lacking(RuleLevel.Participant);

    /// <summary>The conditions on the course that are not met; their reasons stand below, once for all.</summary>
    public string CourseLacks =>
        string.Join(", ", Lacking(RuleLevel.Programme).Select(result => result.Rule));

    private IEnumerable<ConditionResult> Lacking(RuleLevel level) =>
        Draft.Reimbursement.Conditions.Where(result =>
            result.Level == level && result.Outcome != RuleOutcome.Met
        );

    /// <summary>How an answer is coloured: what is not known is neither good nor bad.</summary>
    public static string? Color(RuleOutcome outcome) =>
        outcome switch
        {
            RuleOutcome.Met => "m-good",
            RuleOutcome.NotMet => "m-bad",
            _ => "m-open",
        };
}

/// <summary>The coding of a course: for each participant contact, codes and conditions side by side.</summary>
public sealed class CodeCoursePage(
    CourseFacts courses,
    DraftsOfCourse drafts,
    CodingDb db,
    IPersons persons,
    ExportCodes export,
    Texts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public IReadOnlyList<CodingRow> Rows { get; private set; } = [];
    public IReadOnlyList<ConditionResult> OfCourse { get; private set; } = [];
    public RuleSet? Set { get; private set; }
    public bool IsConfirmed { get; private set; }
    public bool IsLocked { get; private set; }

    /// <summary>Why the course is not coded at all; null where it is.</summary>
    public Reason? WhyNotCoded { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await courses.Of(Id, cancel) is not { } facts)
        {
            return NotFound();
        }

        WhyNotCoded = WhoIsCoded.WhyNot(facts.Conduct);
        IsLocked = facts.Course.IsLocked;
        if (WhyNotCoded is null)
        {
            await Show(facts, cancel);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostExportAsync(string form, CancellationToken cancel)
    {
        if (
            await courses.Of(Id, cancel)
            is not { Programme.IsCoded: true, Course.IsLocked: true } facts
        )
        {
            return NotFound();
        }

        var file = await export.Of(facts, cancel);
        Response.Headers.CacheControl = "no-store";
        return form == "csv" ? file.AsCsv() : file.AsXlsx();
    }

    private async Task Show(FactsOfCourse facts, CancellationToken cancel)
    {
        var all = await drafts.Of(facts, cancel);
        var marks = await db
            .Marks.AsNoTracking()
            .Where(m => m.CourseId == Id)
            .ToDictionaryAsync(m => m.SeatId, cancel);
        Guid[] people = [.. facts.Seats.Select(seat => seat.AttendeeId).Distinct()];
        var names = await persons.Look(people, "Look.Coding", cancel);
        var bySeat = facts.Seats.ToDictionary(
            seat => seat.Id,
            seat => NameOf(names.GetValueOrDefault(seat.AttendeeId))
        );
        Rows =
        [
            .. facts.Seats.Zip(
                all,
                (seat, draft) =>
                    new CodingRow(
                        seat.Id,
                        bySeat[seat.Id],
                        seat.IsRelative,
                        InWords(AttendanceOf(facts, draft)),
                        CarriedBy(draft, bySeat),
                        draft,
                        marks.GetValueOrDefault(seat.Id),
                        CodingFigures.Of(facts, draft)
                    )
            ),
        ];
        Set = all.Select(draft => draft.Reimbursement.Set).FirstOrDefault(set => set is not null);
        var asked = all.FirstOrDefault(draft => draft.Reimbursement.NotAsked is null);
        OfCourse =
        [
            .. asked?.Reimbursement.Conditions.Where(c => c.Level == RuleLevel.Programme) ?? [],
        ];
        IsConfirmed = asked?.Reimbursement.IsConfirmed == true;
    }

    // As the rules count it, so that the column and the reason say the same; in minutes where no rules were asked.
    private static Attended AttendanceOf(FactsOfCourse facts, CodingDraft draft)
    {
        var person = facts.Participants.First(p => p.Id == draft.ParticipantId);
        return draft.Reimbursement.Set is { Parameters: var rules }
            ? Attended.Of(rules, facts.Conduct, person)
            : Attended.InMinutes(facts.Conduct, person);
    }

    private string InWords(Attended attended) =>
        !attended.HasBegun || attended.Share is not { } share ? ""
        : attended.Basis == AttendanceBasis.Time
            ? texts["Coding.Attended", attended.There, attended.All, share]
        : texts["Coding.AttendedSessions", attended.There, attended.All, share];

    private string NameOf(PersonCard? person) => person?.InList(texts) ?? "";

    private static string CarriedBy(CodingDraft draft, Dictionary<Guid, string> names) =>
        draft.Contacts.Days.Count > 0 && !draft.Contacts.CarriedBy(draft.ParticipantId).Any()
            ? names[draft.Contacts.Days[0].CarriedBy]
            : "";
}
