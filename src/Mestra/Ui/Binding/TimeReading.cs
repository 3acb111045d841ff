using System.Globalization;
using System.Text.RegularExpressions;

namespace Mestra.Ui;

/// <summary>Reads a time of day as people write it: 9, 9.30, 09:30, 0930, kl. 9.30, 9 am, 2.30 pm.</summary>
public static partial class TimeReading
{
    /// <summary>Reads a time, or says that there is none.</summary>
    public static bool TryRead(string typed, out TimeOnly time)
    {
        time = default;
        var match = Clock().Match(typed.Trim().ToLowerInvariant());
        if (!match.Success)
        {
            return false;
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success
            ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture)
            : 0;
        if (match.Groups["half"].Success)
        {
            if (hour is < 1 or > 12)
            {
                return false;
            }

            hour = (hour % 12) + (match.Groups["half"].Value == "p" ? 12 : 0);
        }

        if (hour > 23 || minute > 59)
        {
            return false;
        }

        time = new TimeOnly(hour, minute);
        return true;
    }

    [GeneratedRegex(
        @"^(kl\.?\s*)?(?<hour>[0-9]{1,2})([.:,]?(?<minute>[0-9]{2}))?([.:][0-9]{2})?\s*((?<half>[ap])\.?m\.?)?$",
        RegexOptions.ExplicitCapture,
        200
    )]
    private static partial Regex Clock();
}
