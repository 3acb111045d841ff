using Mestra.Courses.Contracts;

namespace Mestra.Courses;

/// <summary>The colour that goes with the word of a seat's state. Words first, colour second.</summary>
internal static class SeatColors
{
    public static string Of(SeatState state) =>
        state switch
        {
            SeatState.Confirmed => "success",
            SeatState.Offered => "info",
            SeatState.Waiting or SeatState.Moved => "neutral",
            _ => "danger",
        };
}
