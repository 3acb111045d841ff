using System.Globalization;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Courses;

/// <summary>The day in the room: where we are, and who is here. Made for a phone held in one hand.</summary>
public sealed class TakeAttendancePage(
    RoomDays days,
    AttendanceList list,
    TakeAttendance take,
    PlanSession plan,
    LockAttendance locking,
    PageFrame frame,
    TimeProvider clock,
    Texts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Which session; the one of today where it is not said.</summary>
    [BindProperty(SupportsGet = true, Name = "samling")]
    public Guid? SessionId { get; set; }

    [BindProperty]
    public AttendanceForm Input { get; set; } = new();

    public RoomDay Day { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, RoomPerson> People { get; private set; } =
        new Dictionary<Guid, RoomPerson>();
    public int Registered { get; private set; }
    public IReadOnlyList<LockBlocked> Blocks { get; private set; } = [];

    public bool IsLocked => Day.Course.IsLocked;
    public bool MayLock => User.May(Can.LockAttendance);
    public bool IsHybrid =>
        Day.Course.AttendanceMode is AttendanceMode.HybridOptional or AttendanceMode.HybridAssigned;
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The organisation's own time of a moment.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => frame.Local(moment);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        Input = await Standing(cancel);
        Input.MarkOpened();
        Input.HeldMinutes ??= Day.Session.Ends <= Now ? Day.Session.TeachingMinutes : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Find(cancel))
        {
            return NotFound();
        }

        if (SomeoneLeft())
        {
            this.Refuse("", RoomRefusal.NotHere);
        }
        else if (
            ModelState.IsValid && await take.Run(Id, Day.Session.Id, Input, cancel) is { } refused
        )
        {
            if (refused.Refusal is FormRefusal.ChangedMeanwhile)
            {
                return await Find(cancel)
                    ? this.ChangedMeanwhile(nameof(Input), Input, await Standing(cancel))
                    : NotFound();
            }

            this.Refuse(FieldOf(refused), refused.Refusal);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        this.Flash("Room.Saved", frame.Local(Now));
        return Redirect($"/arbeid/kurs/{Id}/oppmote?samling={Day.Session.Id}");
    }

    /// <summary>The session is not held after all.</summary>
    public Task<IActionResult> OnPostCancelSessionAsync(CancellationToken cancel) =>
        SetCancelled(isCancelled: true, cancel);

    /// <summary>The session is held after all.</summary>
    public Task<IActionResult> OnPostHoldSessionAsync(CancellationToken cancel) =>
        SetCancelled(isCancelled: false, cancel);

    /// <summary>The person in words: the name, or the neutral words.</summary>
    public string Says(RoomPerson person) => person.Name;

    /// <summary>What the person is, and needs, in words.</summary>
    public string Note(RoomPerson person)
    {
        var who =
            person.Relation != Relation.Self && person.PatientName.Length > 0
                ? texts["Room.RelativeOf", texts[person.Relation], person.PatientName]
                : texts[person.Relation];
        return person.Needs.Length > 0 ? $"{who}, {person.Needs}" : who;
    }

    private async Task<IActionResult> SetCancelled(bool isCancelled, CancellationToken cancel)
    {
        // These buttons stand in forms of their own: what the attendance form would miss is not missing here.
        ModelState.Clear();
        if (!await Find(cancel))
        {
            return NotFound();
        }

        if (await plan.SetCancelled(Id, Day.Session.Id, isCancelled, cancel) is { } refusal)
        {
            this.Refuse("", refusal);
            return this.Invalid();
        }

        this.Flash(isCancelled ? "Room.Session.Cancelled" : "Room.Session.Held");
        return Redirect($"/arbeid/kurs/{Id}/oppmote?samling={Day.Session.Id}");
    }

    // Whose seat was given up while the form stood open has no line in it any more. The lines that stay move up, so
    // they are shown from what was read of the form, not from where it stood.
    private bool SomeoneLeft()
    {
        var left = Input.Rows.RemoveAll(row => !People.ContainsKey(row.SeatId)) > 0;
        if (left)
        {
            ModelState.Clear();
        }

        return left;
    }

    private string FieldOf(SheetRefusal refused)
    {
        var at = Input.Rows.FindIndex(row => row.SeatId == refused.SeatId);
        return at >= 0 ? string.Create(CultureInfo.InvariantCulture, $"Input.Rows[{at}].Presence")
            : refused.Refusal is RoomRefusal.HeldMinutesAreImpossible ? "Input.HeldMinutes"
            : "";
    }

    private async Task<AttendanceForm> Standing(CancellationToken cancel)
    {
        var registered = await list.Registered(Day.Session.Id, cancel);
        return AttendanceForm.Of(
            People
                .Values.Where(person => person.HasSeat || registered.ContainsKey(person.SeatId))
                .Select(person => person.SeatId),
            registered,
            Day.Session.HeldMinutes,
            isDigital: Day.Course.AttendanceMode == AttendanceMode.Digital
        );
    }

    private async Task<bool> Find(CancellationToken cancel)
    {
        if (await days.Find(Id, SessionId, cancel) is not { } day)
        {
            return false;
        }

        Day = day;
        People = (await list.People(Id, "Look.Room", cancel)).ToDictionary(p => p.SeatId);
        Registered = (await list.Registered(day.Session.Id, cancel)).Keys.Count(People.ContainsKey);
        Blocks = await locking.Blocks(Id, day.Course.IsLocked, cancel);
        return true;
    }
}
