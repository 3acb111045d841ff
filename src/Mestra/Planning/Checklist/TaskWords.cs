using Mestra.Kernel;

namespace Mestra.Planning;

/// <summary>Says in words when a task is due.</summary>
internal static class TaskWords
{
    /// <summary>«4 uker før første samling»; «underveis» where it has no day.</summary>
    public static string When(Texts texts, int? days, TaskAnchor anchor)
    {
        if (days is null)
        {
            return texts["Planning.Task.AllTheTime"];
        }

        if (days == 0)
        {
            return texts["Planning.Task.SameDay", texts[anchor]];
        }

        var (offset, unit) = TaskForm.Split(days);
        var span = unit is OffsetUnit.WeeksBefore or OffsetUnit.WeeksAfter
            ? texts.Count("Planning.Task.Weeks", offset!.Value)
            : texts.Count("Planning.Task.Days", offset!.Value);
        return days < 0
            ? texts["Planning.Task.Before", span, texts[anchor]]
            : texts["Planning.Task.After", span, texts[anchor]];
    }
}
