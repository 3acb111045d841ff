using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Ui;

/// <summary>Days, times and lists of choices as the reader's language writes them. The forms stand in the language files.</summary>
public static class Words
{
    /// <summary>24. november 2026.</summary>
    public static string Day(this Texts texts, DateOnly day) => texts["Ui.Date.Day", day];

    /// <summary>tirsdag 24. november 2026.</summary>
    public static string Weekday(this Texts texts, DateOnly day) => texts["Ui.Date.Weekday", day];

    /// <summary>24. nov. 2026.</summary>
    public static string ShortDay(this Texts texts, DateOnly day) => texts["Ui.Date.Short", day];

    /// <summary>tir. 24. nov. for a day within the year; 24. nov. 2025 for one of another.</summary>
    public static string NearDay(this Texts texts, DateOnly day, DateOnly today) =>
        day.Year == today.Year ? texts["Ui.Date.Near", day] : texts.ShortDay(day);

    /// <summary>24.11.2026, as it is typed in a form.</summary>
    public static string TypedDay(this Texts texts, DateOnly day) => texts["Ui.Date.Typed", day];

    /// <summary>3., 10. og 17. desember 2026 og 20. januar 2027: many days on one line, each month and year said once.</summary>
    public static string Days(this Texts texts, IEnumerable<DateOnly> days)
    {
        var months = days.Distinct()
            .Order()
            .GroupBy(day => (day.Year, day.Month))
            .Select(month => (month.Key.Year, First: month.First(), Days: Numbers(month)))
            .ToList();
        return texts.And(
            months.Select(
                (month, at) =>
                    at + 1 < months.Count && months[at + 1].Year == month.Year
                        ? texts["Ui.Date.DaysOfMonth", month.Days, month.First]
                        : texts["Ui.Date.DaysOfMonthAndYear", month.Days, month.First]
            )
        );

        string Numbers(IEnumerable<DateOnly> month) =>
            texts.And(month.Select(day => texts["Ui.Date.DayNumber", day.Day]));
    }

    /// <summary>Several on one line: a, b og c.</summary>
    public static string And(this Texts texts, IEnumerable<string> parts) =>
        parts.ToList() switch
        {
            [] => "",
            [var only] => only,
            [.. var before, var last] => texts["Ui.List.And", string.Join(", ", before), last],
        };

    /// <summary>10.00.</summary>
    public static string Clock(this Texts texts, TimeOnly time) => texts["Ui.Time.Clock", time];

    /// <summary>kl. 10.00–14.30.</summary>
    public static string Hours(this Texts texts, TimeOnly from, TimeOnly to) =>
        texts["Ui.Time.Hours", from, to];

    /// <summary>24. nov. 2026, kl. 10.00: a moment already turned into the organisation's own time.</summary>
    public static string Moment(this Texts texts, DateTimeOffset local) =>
        texts["Ui.Date.Moment", local];

    /// <summary>A deadline: today, tomorrow, a day, or since when it has passed.</summary>
    public static string Due(this Texts texts, DateOnly due, DateOnly today) =>
        (due.DayNumber - today.DayNumber) switch
        {
            0 => texts["Ui.Date.Today"],
            1 => texts["Ui.Date.Tomorrow"],
            < 0 when due.Year == today.Year => texts["Ui.Date.Overdue", due],
            < 0 => texts["Ui.Date.OverdueInYear", due],
            _ => texts.NearDay(due, today),
        };

    /// <summary>Every value of an enum with its words, for a select field or a choice.</summary>
    public static IReadOnlyList<SelectListItem> Items<TEnum>(this Texts texts)
        where TEnum : struct, Enum => texts.Items(Enum.GetValues<TEnum>());

    /// <summary>These values of an enum with their words, for a select field or a choice.</summary>
    public static IReadOnlyList<SelectListItem> Items<TEnum>(
        this Texts texts,
        IEnumerable<TEnum> values
    )
        where TEnum : struct, Enum =>
        [.. values.Select(value => new SelectListItem(texts[value], value.ToString()))];
}
