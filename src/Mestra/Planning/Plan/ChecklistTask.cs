using Mestra.Kernel;

namespace Mestra.Planning;

/// <summary>Where in the work a task belongs (nb: fase).</summary>
public enum TaskPhase
{
    /// <summary>Is a group right, and who makes it?</summary>
    Establish,
    Plan,
    Announce,
    Prepare,
    Conduct,
    FollowUp,
}

/// <summary>Who does a task (domain 2.2). A role, not a person: the group knows who it is.</summary>
public enum TaskRole
{
    DepartmentHead,
    CourseLeader,
    Secretary,
    WorkingGroup,
    ResponsibleDoctor,
    CodingAdviser,
    Adviser,
    Communications,
    Finance,
}

/// <summary>Which day a due date is counted from.</summary>
public enum TaskAnchor
{
    FirstSession,
    LastSession,
}

/// <summary>A task of the living checklist (nb: sjekkliste), as the procedure names it or as the group wrote it.</summary>
public sealed class ChecklistTask : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid ProgrammeId { get; init; }

    /// <summary>The course it is done for; null for what is done once for the programme, or before there is a course.</summary>
    public Guid? CourseId { get; set; }

    /// <summary>Code of the list it comes from; empty for the group's own.</summary>
    public string Code { get; init; } = "";
    public required Wording Title { get; set; }
    public required TaskPhase Phase { get; init; }
    public required TaskRole Role { get; set; }
    public TaskAnchor Anchor { get; init; }

    /// <summary>Days after the anchor; below zero for days before. Null where it runs all the time.</summary>
    public int? OffsetDays { get; set; }

    /// <summary>Done anew for every course; the others are done once for the programme.</summary>
    public bool IsPerCourse { get; init; }

    /// <summary>Place in the list.</summary>
    public int Position { get; init; }

    /// <summary>The day it was done; null while it is not.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>The account that said it was done.</summary>
    public Guid? DoneById { get; set; }

    /// <summary>What shows that it was done: where the paper lies, what was decided.</summary>
    public string Evidence { get; set; } = "";

    /// <summary>Why it does not belong here; empty where it does.</summary>
    public string NotRelevantBecause { get; set; } = "";

    Guid IRecorded.RecordId => ProgrammeId;
}
