namespace Mestra.Referrals;

/// <summary>Why something cannot be done with a referral. Each has a text that says what to do instead.</summary>
public enum ReferralRefusal
{
    /// <summary>Somebody has accepted or declined it, or it was taken back.</summary>
    AlreadyAssessed,

    /// <summary>To decline, or to put back, is to say why.</summary>
    NoReason,

    /// <summary>It must be said what the referrer is asked for.</summary>
    NothingAskedFor,

    /// <summary>An answer is noted only where something was asked.</summary>
    NothingWasAsked,

    /// <summary>The answer is empty.</summary>
    NoAnswer,

    /// <summary>It was declined or taken back.</summary>
    IsClosed,

    /// <summary>Nothing has been decided yet.</summary>
    NothingToPutBack,

    /// <summary>Its people have seats, which must be given up first.</summary>
    HasSeat,

    /// <summary>The same person twice on one referral.</summary>
    PersonIsOnItAlready,

    /// <summary>The number belongs to somebody who is registered already.</summary>
    NumberIsTaken,

    /// <summary>Somebody else gave the person another number meanwhile.</summary>
    NumberIsGiven,

    /// <summary>The programme is open to all: nobody is registered.</summary>
    ProgrammeIsOpenToAll,

    /// <summary>The programme needs someone who refers.</summary>
    ProgrammeNeedsReferral,

    /// <summary>There is no such programme here.</summary>
    NoSuchProgramme,

    /// <summary>The course is one of another programme, or takes no more people in.</summary>
    NoSuchCourse,

    /// <summary>Somebody must come: the patient or a relative.</summary>
    NobodyComes,

    /// <summary>Somebody else was quicker.</summary>
    ChangedMeanwhile,
}
