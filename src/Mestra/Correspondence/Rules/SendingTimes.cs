using Mestra.People.Contracts;

namespace Mestra.Correspondence;

/// <summary>When something is sent, by the clocks of the organisation.</summary>
internal static class SendingTimes
{
    /// <summary>The moment itself, or the next one at which an SMS disturbs nobody.</summary>
    public static DateTimeOffset SmsTime(
        this SendingRule rule,
        OrganisationCard house,
        DateTimeOffset moment
    )
    {
        var local = house.Local(moment);
        var (day, time) = (
            DateOnly.FromDateTime(local.DateTime),
            TimeOnly.FromDateTime(local.DateTime)
        );
        return time < rule.SmsFrom ? house.At(day, rule.SmsFrom)
            : time >= rule.SmsTo ? house.At(day.AddDays(1), rule.SmsFrom)
            : moment;
    }

    /// <summary>When a course that begins then is reminded of: a week before, or now where that has passed.</summary>
    public static DateTimeOffset ReminderTime(
        this SendingRule rule,
        OrganisationCard house,
        DateTimeOffset starts,
        DateTimeOffset now
    )
    {
        var day = DateOnly.FromDateTime(house.Local(starts).DateTime);
        var planned = house.At(day.AddDays(-rule.ReminderDaysBefore), rule.ReminderAt);
        return planned > now ? planned : rule.SmsTime(house, now);
    }
}
