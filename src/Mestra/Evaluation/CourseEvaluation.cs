using Mestra.Courses.Contracts;
using Mestra.Kernel;

namespace Mestra.Evaluation;

/// <summary>The participants' evaluation (nb: evaluering, sv: utvärdering) of one course, opened before people leave the room.</summary>
/// <remarks>It knows how many were in the room and never who.</remarks>
public sealed class CourseEvaluation : IOwned, IRecorded
{
    /// <summary>Nothing is shown of fewer answers: in a small group people recognise each other (domain 11, 25).</summary>
    public const int FewestShown = 5;

    /// <summary>In a smaller room patient or relative would point at persons, so it is not asked (domain 3.3).</summary>
    public const int FewestForBackground = 10;

    /// <summary>More people than this are no course.</summary>
    public const int MostInRoom = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid CourseId { get; init; }
    public required Guid ProgrammeId { get; init; }

    /// <summary>The version of the form that is asked.</summary>
    public required string QuestionnaireVersion { get; init; }

    /// <summary>The people in the room, and so the number of codes.</summary>
    public required int InRoom { get; set; }

    /// <summary>True where patient or relative is asked about. Decided when it opens: the form is the same for all.</summary>
    public required bool AsksBackground { get; init; }

    /// <summary>What the QR on the wall leads to. Of no use once the evaluation is closed.</summary>
    public required string Door { get; init; }

    /// <summary>What the codes are derived from, locked with the store's keys; empty once the results have been seen.</summary>
    public required string LockedSeed { get; set; }
    public required DateTimeOffset OpenedAt { get; set; }

    /// <summary>When it was closed; null while people answer.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>When somebody first saw the results; from then on it stays closed.</summary>
    public DateTimeOffset? ResultsSeenAt { get; set; }

    /// <summary>True while people answer.</summary>
    public bool IsOpen => ClosedAt is null;

    Guid IRecorded.RecordId => CourseId;

    /// <summary>Whether a course may be evaluated now, with so many in the room.</summary>
    /// <returns>What stands in the way; null when it may.</returns>
    public static EvaluationRefusal? MayOpen(CourseState state, int inRoom) =>
        state is not (CourseState.Confirmed or CourseState.Running or CourseState.Held)
            ? EvaluationRefusal.CourseIsNotHeld
            : RoomRefusal(inRoom);

    /// <summary>More people are in the room than were counted; fewer cannot be, for codes may be in their hands.</summary>
    public EvaluationRefusal? CountAgain(int inRoom)
    {
        if (!IsOpen)
        {
            return EvaluationRefusal.Closed;
        }

        if (inRoom < InRoom)
        {
            return EvaluationRefusal.FewerThanBefore;
        }

        if (RoomRefusal(inRoom) is { } refusal)
        {
            return refusal;
        }

        InRoom = inRoom;
        return null;
    }

    /// <summary>Ends the answering.</summary>
    public EvaluationRefusal? Close(DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return EvaluationRefusal.Closed;
        }

        ClosedAt = now;
        return null;
    }

    /// <summary>Lets more people answer. Not after the results were seen: nobody answers to what is already known.</summary>
    public EvaluationRefusal? Reopen()
    {
        if (ResultsSeenAt is not null)
        {
            return EvaluationRefusal.ResultsWereSeen;
        }

        ClosedAt = null;
        return null;
    }

    /// <summary>Whether the results may be shown.</summary>
    /// <param name="answered">How many have answered.</param>
    public EvaluationRefusal? MayShow(int answered) =>
        IsOpen ? EvaluationRefusal.StillOpen
        : answered < FewestShown ? EvaluationRefusal.TooFewAnswers
        : null;

    /// <summary>The results are seen. What the codes came from is thrown away, so that no code can be made again.</summary>
    public void Seen(DateTimeOffset now)
    {
        ResultsSeenAt ??= now;
        LockedSeed = "";
    }

    private static EvaluationRefusal? RoomRefusal(int inRoom) =>
        inRoom < 1 ? EvaluationRefusal.NobodyInRoom
        : inRoom > MostInRoom ? EvaluationRefusal.TooManyInRoom
        : null;
}

/// <summary>Why something about an evaluation was refused.</summary>
public enum EvaluationRefusal
{
    /// <summary>The course is a draft, waits, is postponed or cancelled.</summary>
    CourseIsNotHeld,
    AlreadyOpened,
    NotOpened,
    NobodyInRoom,
    TooManyInRoom,
    FewerThanBefore,
    Closed,
    StillOpen,

    /// <summary>Fewer than <see cref="CourseEvaluation.FewestShown"/> have answered.</summary>
    TooFewAnswers,
    ResultsWereSeen,

    /// <summary>As many have answered, or got a code, as there are people in the room.</summary>
    NoCodeLeft,
    UnknownCode,
    CodeIsUsed,

    /// <summary>This phone has answered; the next one who borrows it says so with a press.</summary>
    PhoneHasAnswered,

    /// <summary>Not one question was answered.</summary>
    NothingAnswered,
    TextIsTooLong,

    /// <summary>A value that the form does not have.</summary>
    NotAnAnswer,
}
