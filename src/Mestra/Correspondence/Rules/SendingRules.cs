using System.Reflection;
using System.Text.Json;

namespace Mestra.Correspondence;

/// <summary>When messages may be sent, and how long before. Dated data in <c>Data/sending-rules.json</c>.</summary>
/// <param name="ValidFrom">The first day it holds; until the next one begins.</param>
/// <param name="SmsFrom">No SMS before this hour of the organisation's day.</param>
/// <param name="SmsTo">No SMS from this hour on.</param>
/// <param name="ReminderDaysBefore">Days from the reminder to the first session.</param>
/// <param name="ReminderAt">The hour of the reminder.</param>
/// <param name="CancelHoursBefore">How long before a session a person must call off.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="ConfirmedBy">Who stands by it; null where nobody has.</param>
public sealed record SendingRule(
    DateOnly ValidFrom,
    TimeOnly SmsFrom,
    TimeOnly SmsTo,
    int ReminderDaysBefore,
    TimeOnly ReminderAt,
    int CancelHoursBefore,
    string Source,
    string? ConfirmedBy
);

/// <summary>All sending rules, by the day they begin.</summary>
public sealed class SendingRules(IEnumerable<SendingRule> rules)
{
    private readonly SendingRule[] _rules = [.. rules.OrderBy(rule => rule.ValidFrom)];

    /// <summary>The rule that holds on the day; the first one for days before it.</summary>
    public SendingRule On(DateOnly day) =>
        Array.FindLast(_rules, rule => rule.ValidFrom <= day) ?? _rules[0];

    internal static SendingRules Read()
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream("Correspondence/Data/sending-rules.json")!;
        return new(JsonSerializer.Deserialize<SendingRule[]>(stream, JsonSerializerOptions.Web)!);
    }
}
