using System.Text.Json.Serialization;
using Mestra.Courses.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Catalogue;

/// <summary>The few words that stand beside an offer (nb: plassmerke): can I come?</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SeatSign>))]
public enum SeatSign
{
    /// <summary>Has no dates now; it is held again and again (nb: fast tilbud).</summary>
    Standing,

    /// <summary>Just come.</summary>
    OpenToAll,
    FreeSeats,
    FewSeats,
    WaitingList,

    /// <summary>The dates are settled; people are not referred to it yet (nb: åpner senere).</summary>
    OpensLater,

    /// <summary>It is held when enough have come (nb: venter på nok deltakere).</summary>
    WaitingForEnough,

    /// <summary>The last day to be referred or to sign up has passed.</summary>
    SignUpClosed,
    Begun,
    Held,
    Postponed,
    Cancelled,
}

/// <summary>How the sign follows from the course.</summary>
public static class SeatSigns
{
    /// <summary>So many seats or fewer are few.</summary>
    public const int Few = 3;

    /// <summary>The sign of a dated course.</summary>
    /// <param name="course">The course.</param>
    /// <param name="rule">How one comes to its programme.</param>
    /// <param name="now">The moment.</param>
    /// <param name="today">The day where the course is held.</param>
    public static SeatSign Of(
        CourseCard course,
        ReferralRule rule,
        DateTimeOffset now,
        DateOnly today
    ) =>
        course.State switch
        {
            CourseState.Cancelled => SeatSign.Cancelled,
            CourseState.Postponed => SeatSign.Postponed,
            CourseState.Held => SeatSign.Held,
            _ when course.Ends <= now => SeatSign.Held,
            _ when rule == ReferralRule.None => SeatSign.OpenToAll,
            CourseState.Running => SeatSign.Begun,
            _ when course.Starts <= now => SeatSign.Begun,
            _ when course.SignUpDeadline < today => SeatSign.SignUpClosed,
            CourseState.Approved => SeatSign.OpensLater,
            _ when course.Free == 0 => SeatSign.WaitingList,
            CourseState.Tentative => SeatSign.WaitingForEnough,
            _ when course.Free <= Few => SeatSign.FewSeats,
            _ => SeatSign.FreeSeats,
        };

    /// <summary>True while one can still be referred or sign up.</summary>
    public static bool IsOpen(this SeatSign sign) =>
        sign
            is SeatSign.FreeSeats
                or SeatSign.FewSeats
                or SeatSign.WaitingList
                or SeatSign.WaitingForEnough;

    /// <summary>The colour that goes with the words.</summary>
    public static string Color(this SeatSign sign) =>
        sign switch
        {
            SeatSign.OpenToAll or SeatSign.FreeSeats => "success",
            SeatSign.FewSeats or SeatSign.Postponed => "warning",
            SeatSign.WaitingForEnough or SeatSign.OpensLater => "info",
            SeatSign.Cancelled => "danger",
            _ => "neutral",
        };
}
