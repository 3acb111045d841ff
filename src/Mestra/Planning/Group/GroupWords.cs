namespace Mestra.Planning;

/// <summary>Says what a gap in the working group asks for.</summary>
internal static class GroupWords
{
    /// <summary>Why it matters and what to do, as a text key.</summary>
    public static string Why(GroupGap gap) =>
        gap switch
        {
            GroupGap.NoExperiencedUser => "Planning.Group.Why.Experienced",
            GroupGap.NoSecretary => "Planning.Group.Why.Secretary",
            _ => "Planning.Group.Why.Interdisciplinary",
        };
}
