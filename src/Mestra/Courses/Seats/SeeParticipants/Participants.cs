using Mestra.Courses.Contracts;
using Mestra.People.Contracts;
using Mestra.Referrals.Contracts;

namespace Mestra.Courses;

/// <summary>All that the participants page shows of one course.</summary>
/// <param name="Seating">How full it is.</param>
/// <param name="Title">The course's title.</param>
/// <param name="AsksForEprSms">True at organisations whose EPR sends an SMS of its own.</param>
/// <param name="Seated">Parties with seats.</param>
/// <param name="Waiting">The first parties on the waiting list, in the department's order.</param>
/// <param name="WaitingParties">How many parties wait in all.</param>
/// <param name="WaitingPeople">How many people wait in all.</param>
/// <param name="Order">Who set the department's order; null where it is the order they came in.</param>
public sealed record Participants(
    Seating Seating,
    string Title,
    bool AsksForEprSms,
    IReadOnlyList<Party> Seated,
    IReadOnlyList<Party> Waiting,
    int WaitingParties,
    int WaitingPeople,
    OrderSet? Order
)
{
    /// <summary>Patients, and those who come without one.</summary>
    public int Patients => Seated.Sum(party => party.People.Count(person => !person.IsRelative));

    /// <summary>Those who come as relatives.</summary>
    public int Relatives => Seated.Sum(party => party.People.Count(person => person.IsRelative));
}

/// <summary>Who decided the order of the waiting list, and when (UTC).</summary>
public sealed record OrderSet(string Who, Role Role, DateTimeOffset At);

/// <summary>Those who come together (nb: følge), the patient first.</summary>
public sealed record Party(Guid Id, IReadOnlyList<Participant> People)
{
    /// <summary>The one the party is named after.</summary>
    public Participant First => People[0];
}

/// <summary>One person as the participants page shows them.</summary>
/// <param name="SeatId">The seat.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Name">The name; the neutral words for a protected person.</param>
/// <param name="IsProtected">Has a protected address.</param>
/// <param name="BirthYear">Null where unknown, or not shown.</param>
/// <param name="Relation">What the person is to the patient.</param>
/// <param name="State">Where the seat is.</param>
/// <param name="WaitsForProgramme">Waits for any course of the programme.</param>
/// <param name="IsWalkIn">Came at the door.</param>
/// <param name="AnswerBy">Last day to answer.</param>
/// <param name="AnsweredAt">When the answer was noted; UTC.</param>
/// <param name="WaitingSince">UTC.</param>
/// <param name="QueuePosition">Place in the department's order; null where it has not set one.</param>
/// <param name="IsEprSmsOff">The EPR's own SMS is switched off.</param>
/// <param name="Needs">In words.</param>
/// <param name="Referral">The referral; null without one.</param>
public sealed record Participant(
    Guid SeatId,
    Guid PersonId,
    string Name,
    bool IsProtected,
    int? BirthYear,
    Relation Relation,
    SeatState State,
    bool WaitsForProgramme,
    bool IsWalkIn,
    DateOnly? AnswerBy,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset WaitingSince,
    int? QueuePosition,
    bool IsEprSmsOff,
    string Needs,
    ReferralCard? Referral
)
{
    /// <summary>True for one who comes as a relative.</summary>
    public bool IsRelative => Relation != Relation.Self;
}
