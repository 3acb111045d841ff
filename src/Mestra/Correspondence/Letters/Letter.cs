using Mestra.Courses.Contracts;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Correspondence;

/// <summary>What a letter (nb: innkalling, sv: kallelse) is written from. Never about a person with a protected address.</summary>
/// <param name="Kind">Invitation, new dates or cancellation.</param>
/// <param name="Facts">The course, its organisation and department.</param>
/// <param name="Person">Who gets it.</param>
/// <param name="Seat">The seat it is about.</param>
/// <param name="Opening">What the organisation itself wants to say first; empty for nothing.</param>
/// <param name="CancelHours">How long before a session the person must call off.</param>
/// <param name="WrittenOn">The day it is dated.</param>
public sealed record Letter(
    MessageKind Kind,
    CourseFacts Facts,
    PersonCard Person,
    SeatCard Seat,
    string Opening,
    int CancelHours,
    DateOnly WrittenOn
)
{
    /// <summary>Name and address, a line each.</summary>
    public IReadOnlyList<string> Recipient =>
        [
            .. Person
                .Address.Split(
                    ',',
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                )
                .Prepend(Person.Name),
        ];

    /// <summary>True where the letter may say that an SMS will come.</summary>
    public bool PromisesSms => !Person.HasReservedSms && Person.Phone.StartsWith('+');

    /// <summary>True where the programme is also for relatives.</summary>
    public bool MayBringRelative =>
        Facts.Programme?.Audiences.Any(a => a is Audience.Relative or Audience.Parent) == true;

    /// <summary>True where some session is held in a room.</summary>
    public bool HasPlace => Facts.Sessions.Any(session => session.Place.Length > 0);

    /// <summary>What the letter says about travel: by kind of provider, referral and how one attends (domain 1.6).</summary>
    public TravelCover Travel =>
        Facts.Programme?.ReferralRule.NeedsReferral() != true || !HasPlace
            ? TravelCover.NotMentioned
        : Facts.House is { Country: "SE", Kind: OrganisationKind.SwedishRegion }
            ? TravelCover.ByRegion
        : !Facts.House.ReportsToNpr ? TravelCover.NotMentioned
        : Facts.Course.AttendanceMode == AttendanceMode.HybridOptional ? TravelCover.OptionalSeat
        : TravelCover.Covered;

    /// <summary>True where a parent may have a right to training allowance from NAV (domain 1.6).</summary>
    public bool MentionsTrainingAllowance =>
        Facts.House.ReportsToNpr && Facts.Programme?.Audiences.Contains(Audience.Parent) == true;
}

/// <summary>What a letter may say about travel. Never a sum.</summary>
public enum TravelCover
{
    NotMentioned,

    /// <summary>A Norwegian hospital has called in: the journey counts as to treatment.</summary>
    Covered,

    /// <summary>The person may choose the screen: the journey is usually not covered.</summary>
    OptionalSeat,

    /// <summary>Swedish rules, region by region.</summary>
    ByRegion,
}
