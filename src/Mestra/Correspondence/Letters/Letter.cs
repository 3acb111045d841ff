using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Correspondence;

/// <summary>What a letter (nb: innkalling, sv: kallelse) is written from. Never about a person with a protected address.</summary>
/// <param name="Kind">Offer, invitation, new dates, postponement or cancellation.</param>
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
    public IReadOnlyList<string> Recipient => [Person.Name, .. PostalAddress.Lines(Person.Address)];

    /// <summary>True where the letter may say that an SMS will come.</summary>
    public bool PromisesSms => !Person.HasReservedSms && Person.Phone.StartsWith('+');

    /// <summary>True where the programme is also for relatives.</summary>
    public bool MayBringRelative =>
        Facts.Programme?.Audiences.Any(a => a is Audience.Relative or Audience.Parent) == true;

    /// <summary>True where the person has not said yes yet: the letter asks, and names the day to answer by.</summary>
    public bool IsOffer => Seat.State == SeatState.Offered;

    /// <summary>How many relatives have a seat beside the patient whom the letter is to.</summary>
    public int RelativesBeside =>
        Seat.IsRelative
            ? 0
            : Facts.Seats.Values.Count(seat =>
                seat.PartyId == Seat.PartyId && seat.IsRelative && seat.IsOccupied
            );

    /// <summary>What the programme asks this reader to take along; empty for nothing.</summary>
    public Wording Bring =>
        (Seat.IsRelative ? Facts.Programme?.RelativesBring : Facts.Programme?.WhatToBring)
        ?? Wording.Empty;

    /// <summary>True for an offer that is written after its last day to answer: the letter asks for a call instead.</summary>
    public bool IsAnswerOverdue => Seat.IsAnswerOverdue(WrittenOn);

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

    /// <summary>What the letter says about payment, as the public page does: by kind of provider, referral and who comes (domain 1.5).</summary>
    public OwnPayment Payment =>
        Facts.Programme?.ReferralRule.NeedsReferral() != true ? OwnPayment.NotMentioned
        : Facts.House.Kind == OrganisationKind.SwedishRegion
            ? Seat.IsRelative ? OwnPayment.NotMentioned
                : OwnPayment.RegionalFee
        : !Facts.House.ReportsToNpr ? OwnPayment.NotMentioned
        : Seat.IsRelative ? OwnPayment.RelativesPayNothing
        : OwnPayment.OnceForTheCourse;

    /// <summary>True where a parent may have a right to training allowance from NAV (domain 1.6).</summary>
    public bool MentionsTrainingAllowance =>
        Facts.House.ReportsToNpr && Facts.Programme?.Audiences.Contains(Audience.Parent) == true;
}

/// <summary>What a letter may say about payment. Never a sum: they change, and stand where they are dated.</summary>
public enum OwnPayment
{
    NotMentioned,

    /// <summary>The patient pays on the first day, and only then.</summary>
    OnceForTheCourse,
    RelativesPayNothing,

    /// <summary>Swedish rules, region by region.</summary>
    RegionalFee,
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
