using Mestra.Ui;

namespace Mestra.Planning;

/// <summary>What people write on a task.</summary>
public sealed class TaskForm : WholeForm
{
    private const int MostWeeks = 156;

    /// <summary>The group's own words; not asked for a task of the procedure.</summary>
    [AtMost(300)]
    public string? Title { get; set; }
    public TaskPhase Phase { get; set; } = TaskPhase.Prepare;
    public TaskRole Role { get; set; } = TaskRole.CourseLeader;
    public TaskAnchor Anchor { get; set; }
    public bool IsPerCourse { get; set; }

    /// <summary>How many, in <see cref="Unit"/>; null for no day.</summary>
    public int? Offset { get; set; }
    public OffsetUnit Unit { get; set; }
    public TaskState State { get; set; }

    /// <summary>Null for the day the form is sent.</summary>
    public DateOnly? DoneOn { get; set; }

    [AtMost(2000)]
    public string? Evidence { get; set; }

    [AtMost(1000)]
    public string? Reason { get; set; }

    /// <summary>Days after the anchor, below zero before it; null for no day.</summary>
    public int? OffsetDays =>
        Unit switch
        {
            OffsetUnit.WeeksBefore => -7 * Offset,
            OffsetUnit.DaysBefore => -Offset,
            OffsetUnit.DaysAfter => Offset,
            _ => 7 * Offset,
        };

    /// <summary>The form as it is opened for a known task.</summary>
    public static TaskForm Of(ChecklistTask task)
    {
        var (offset, unit) = Split(task.OffsetDays);
        return new()
        {
            Title = task.Code.Length == 0 ? task.Title.ToString() : null,
            Phase = task.Phase,
            Role = task.Role,
            Anchor = task.Anchor,
            IsPerCourse = task.IsPerCourse,
            Offset = offset,
            Unit = unit,
            State = task.State,
            DoneOn = task.DoneOn,
            Evidence = task.Evidence,
            Reason = task.NotRelevantBecause,
        };
    }

    /// <summary>What is wrong with what was written.</summary>
    /// <param name="isOwn">The group's own task, whose title is asked.</param>
    /// <param name="today">Where the organisation is.</param>
    public IEnumerable<FieldRefusal> Wrong(bool isOwn, DateOnly today)
    {
        (bool Is, string Field, TaskRefusal Why)[] wrong =
        [
            (isOwn && string.IsNullOrWhiteSpace(Title), nameof(Title), TaskRefusal.TitleIsMissing),
            (
                State == TaskState.NotRelevant && string.IsNullOrWhiteSpace(Reason),
                nameof(Reason),
                TaskRefusal.ReasonIsMissing
            ),
            (
                State == TaskState.Done && DoneOn > today,
                nameof(DoneOn),
                TaskRefusal.DoneInTheFuture
            ),
            (
                Offset is < 0 or > 7 * MostWeeks
                    || OffsetDays is < -7 * MostWeeks or > 7 * MostWeeks,
                nameof(Offset),
                TaskRefusal.OffsetIsImpossible
            ),
        ];
        return wrong.Where(w => w.Is).Select(w => new FieldRefusal(w.Field, w.Why));
    }

    /// <summary>Days as people say them: whole weeks as weeks, the rest as days.</summary>
    public static (int? Offset, OffsetUnit Unit) Split(int? days) =>
        days switch
        {
            null => (null, OffsetUnit.WeeksBefore),
            < 0 when days % 7 == 0 => (-days / 7, OffsetUnit.WeeksBefore),
            < 0 => (-days, OffsetUnit.DaysBefore),
            > 0 when days % 7 == 0 => (days / 7, OffsetUnit.WeeksAfter),
            _ => (days, OffsetUnit.DaysAfter),
        };
}

/// <summary>How a due date is counted from its anchor.</summary>
public enum OffsetUnit
{
    WeeksBefore,
    DaysBefore,
    DaysAfter,
    WeeksAfter,
}
