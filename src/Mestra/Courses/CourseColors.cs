using Mestra.Courses.Contracts;

namespace Mestra.Courses;

/// <summary>The colour that goes with the word of a state. Words first, colour second.</summary>
internal static class CourseColors
{
    public static string Of(CourseState state) =>
        state switch
        {
            CourseState.Tentative or CourseState.Approved => "info",
            CourseState.Confirmed or CourseState.Running => "success",
            CourseState.Postponed => "warning",
            CourseState.Cancelled => "danger",
            _ => "neutral",
        };
}
