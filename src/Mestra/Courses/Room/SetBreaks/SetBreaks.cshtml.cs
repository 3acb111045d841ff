using System.Globalization;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>When the breaks of a session come. What is proposed counts only when it is saved.</summary>
public sealed class SetBreaksPage(SetBreaks set, RoomDays days, PageFrame frame) : PageModel
{
    private const int Rows = 4;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "samling")]
    public Guid? SessionId { get; set; }

    [BindProperty]
    public List<BreakRow> Breaks { get; set; } = [];

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

        var standing = Day.Plan.Breaks.Select(b => (b.Starts, Minutes(b.Starts, b.Ends))).ToList();
        IsProposal = standing.Count == 0 && Day.BreakMinutes > 0;
        var shown = IsProposal
            ? DayPlan
                .Propose(Minutes(Day.Plan.Starts, Day.Plan.Ends), Day.BreakMinutes)
                .Select(pause => (Day.Plan.Starts.AddMinutes(pause.After), pause.Minutes))
            : standing;
        Breaks = [.. shown.Select(pause => BreakRow.Of(Local(pause.Item1), pause.Item2))];
        Breaks.AddRange(
            Enumerable.Range(0, Math.Max(1, Rows - Breaks.Count)).Select(_ => new BreakRow())
        );
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        List<(int After, int Minutes)> breaks = [];
        for (var i = 0; i < Breaks.Count; i++)
        {
            if (Breaks[i].Starts is { } starts)
            {
                breaks.Add(Read(i, starts));
            }
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        await set.Run(Id, Day.Session.Id, breaks, cancel);
        this.Flash("Room.Breaks.Saved");
        return Redirect($"/arbeid/kurs/{Id}/oppmote?samling={Day.Session.Id}");
    }

    private (int After, int Minutes) Read(int row, TimeOnly starts)
    {
        var local = Local(Day.Plan.Starts);
        var after = (int)(starts - TimeOnly.FromDateTime(local.DateTime)).TotalMinutes;
        var minutes = Breaks[row].Minutes ?? 0;
        var length = Minutes(Day.Plan.Starts, Day.Plan.Ends);
        if (minutes <= 0)
        {
            this.Refuse(Field(row, nameof(BreakRow.Minutes)), BreakRefusal.MinutesAreMissing);
        }
        else if (after >= length || after + minutes > length)
        {
            this.Refuse(Field(row, nameof(BreakRow.Starts)), BreakRefusal.OutsideSession);
        }

        return (after, minutes);
    }

    private static string Field(int row, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"Breaks[{row}].{name}");

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

/// <summary>One break as it is typed.</summary>
public sealed class BreakRow
{
    public TimeOnly? Starts { get; set; }
    public int? Minutes { get; set; }

    internal static BreakRow Of(DateTimeOffset local, int minutes) =>
        new() { Starts = TimeOnly.FromDateTime(local.DateTime), Minutes = minutes };
}

/// <summary>Why a break cannot be as it was typed.</summary>
public enum BreakRefusal
{
    MinutesAreMissing,
    OutsideSession,
}
