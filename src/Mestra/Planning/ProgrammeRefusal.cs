namespace Mestra.Planning;

/// <summary>Why what was written about a programme is not kept.</summary>
public enum ProgrammeRefusal
{
    TitleIsMissing,

    /// <summary>Each number is from 1 to 500.</summary>
    GroupSizeIsImpossible,

    /// <summary>Minimum, ideal and maximum do not rise.</summary>
    GroupSizesDoNotRise,
    ThemeIsUnknown,

    /// <summary>How one comes to it is not said; only a listing of another's may leave it open.</summary>
    WayInIsMissing,

    /// <summary>No organisation has this id, or it is the one that offers the programme.</summary>
    CoOrganiserIsUnknown,
    LinkHasNoName,

    /// <summary>Whole addresses that begin with https only.</summary>
    LinkIsNotSecure,
    DepartmentIsUnknown,

    /// <summary>The account is not a responsible doctor here.</summary>
    DoctorIsUnknown,

    /// <summary>The title tells of health, and an SMS may be read by anyone (domain 8.7).</summary>
    SmsNamesTheProgramme,

    /// <summary>An SMS that does not say who it is from and whom to call.</summary>
    SmsNamesNoSender,
}

/// <summary>What a programme lacks before the public may see it.</summary>
public enum PublishRefusal
{
    IngressIsMissing,
    ForWhomIsMissing,
    ContentIsMissing,
    ThemeIsMissing,
    AudienceIsMissing,

    /// <summary>People must be referred, and nobody can read how.</summary>
    HowToReferIsMissing,

    /// <summary>A coded programme has a doctor who answers for it (R7, domain 1.1).</summary>
    DoctorIsMissing,

    /// <summary>A coded programme is planned with an experienced user (R5; domain 3.2).</summary>
    ExperiencedUserIsMissing,
}

/// <summary>A refusal, and the field of <see cref="ProgrammeForm"/> it belongs to; empty for the whole.</summary>
public sealed record FieldRefusal(string Field, Enum Why);
