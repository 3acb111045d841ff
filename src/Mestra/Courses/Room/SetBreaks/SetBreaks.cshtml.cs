using System.Globalization;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>When the breaks of a session come. What is proposed counts only when it is saved.</summary>
public sealed class SetBreaksPage(SetBreaks set, RoomDays days, PageFrame frame) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "samling")]
    public Guid? SessionId { get; set; }

    [BindProperty]
    public BreaksForm Input { get; set; } = new();

    public RoomDay Day { get; private set; } = null!;

    /// <summary>True where nobody has decided: the rows are a proposal.</summary>
    public bool IsProposal { get; private set; }

    /// <summary>The organisation's own time of a moment.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => frame.Local(moment);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        Input = (await set.Standing(Day.Session.Id, cancel))!;
        Input.MarkOpened();
        IsProposal = Input.Breaks.Count == 0 && Day.BreakMinutes > 0;
        if (IsProposal)
        {
            Input.Breaks = [.. Proposed()];
        }

        Input.AddSpareRows();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        for (var i = 0; i < Input.Breaks.Count; i++)
        {
            if (Input.Breaks[i].Starts is not null)
            {
                Check(i, Input.Breaks[i]);
            }
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        if (await set.Run(Id, Day.Session.Id, Input, cancel) is { } now)
        {
            return this.ChangedMeanwhile(nameof(Input), Input, now);
        }

        this.Flash("Room.Breaks.Saved");
        return Redirect($"/arbeid/kurs/{Id}/oppmote?samling={Day.Session.Id}");
    }

    private IEnumerable<BreakRow> Proposed() =>
        DayPlan
            .Propose(Minutes(Day.Plan.Starts, Day.Plan.Ends), Day.BreakMinutes)
            .Select(pause => new BreakRow
            {
                Starts = Clock(Day.Plan.Starts.AddMinutes(pause.After)),
                Minutes = pause.Minutes,
            });

    private void Check(int at, BreakRow row)
    {
        var after = row.After(Clock(Day.Plan.Starts));
        var minutes = row.Minutes ?? 0;
        var length = Minutes(Day.Plan.Starts, Day.Plan.Ends);
        if (minutes <= 0)
        {
            this.Refuse(Field(at, nameof(BreakRow.Minutes)), BreakRefusal.MinutesAreMissing);
        }
        else if (after >= length || after + minutes > length)
        {
            this.Refuse(Field(at, nameof(BreakRow.Starts)), BreakRefusal.OutsideSession);
        }
    }

    private TimeOnly Clock(DateTimeOffset moment) => TimeOnly.FromDateTime(Local(moment).DateTime);

    private static string Field(int row, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"Input.Breaks[{row}].{name}");

    private static int Minutes(DateTimeOffset from, DateTimeOffset to) =>
        (int)(to - from).TotalMinutes;

    private async Task<bool> Find(CancellationToken cancel)
    {
        if (await days.Find(Id, SessionId, cancel) is not { } day)
        {
            return false;
        }

        Day = day;
        return true;
    }
}

/// <summary>Why a break cannot be as it was typed.</summary>
public enum BreakRefusal
{
    MinutesAreMissing,
    OutsideSession,
}
