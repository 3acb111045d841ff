namespace Mestra.Coding;

/// <summary>What one organisation has decided in the questions that the rule set leaves open. Null: as the rule set says.</summary>
/// <param name="TeachingHourMinutes">The length of a teaching hour in minutes.</param>
/// <param name="AttendanceBasis">What attendance is counted in.</param>
/// <param name="DigitalContact">The contact type of an attendance by video.</param>
/// <param name="RelativeCodeCount">How often the relatives' code is registered.</param>
public sealed record RuleChoices(
    int? TeachingHourMinutes = null,
    AttendanceBasis? AttendanceBasis = null,
    DigitalContact? DigitalContact = null,
    RelativeCodeCount? RelativeCodeCount = null
)
{
    /// <summary>Everything as the rule set says.</summary>
    public static RuleChoices None { get; } = new();

    /// <summary>Null where the rule set leaves every one of the choices open; else why not.</summary>
    public RuleChoiceRefusal? Check(RuleSet set)
    {
        var open = set.Parameters;
        return
            IsOpen(open.TeachingHourMinutes, TeachingHourMinutes)
            && IsOpen(open.AttendanceBasis, AttendanceBasis)
            && IsOpen(open.DigitalContact, DigitalContact)
            && IsOpen(open.RelativeCodeCount, RelativeCodeCount)
            ? null
            : RuleChoiceRefusal.NotAmongTheAnswers;
    }

    private static bool IsOpen<T>(Parameter<T> parameter, T? choice)
        where T : struct => choice is not { } value || parameter.Allows(value);
}

/// <summary>Why an organisation's choice is not taken.</summary>
public enum RuleChoiceRefusal
{
    /// <summary>The rule set does not offer this answer.</summary>
    NotAmongTheAnswers,
}
