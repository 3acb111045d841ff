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

/// <summary>Where a task stands (nb: tilstand).</summary>
public enum TaskState
{
    Open,
    Done,
    NotRelevant,
}

/// <summary>Why a change of a task is not kept.</summary>
public enum TaskRefusal
{
    TitleIsMissing,

    /// <summary>Not relevant, and nobody can read why.</summary>
    ReasonIsMissing,

    /// <summary>The day it was done has not come yet.</summary>
    DoneInTheFuture,

    /// <summary>More than three years before or after.</summary>
    OffsetIsImpossible,
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
    public TaskAnchor Anchor { get; set; }

    /// <summary>Days after the anchor; below zero for days before. Null where it has no day.</summary>
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

    public TaskState State =>
        DoneOn is not null ? TaskState.Done
        : NotRelevantBecause.Length > 0 ? TaskState.NotRelevant
        : TaskState.Open;

    /// <summary>True where nobody has answered it or written anything on it.</summary>
    public bool IsUntouched => State == TaskState.Open && Evidence.Length == 0;

    /// <summary>The day it is due for a course; null where it runs all the time or there is no course yet.</summary>
    public DateOnly? DueOn(CourseDays? course) =>
        course is null || OffsetDays is not { } days
            ? null
            : (Anchor == TaskAnchor.FirstSession ? course.First : course.Last).AddDays(days);

    /// <summary>It was done.</summary>
    public void Done(DateOnly on, Guid? by)
    {
        (DoneOn, DoneById) = (on, by);
        NotRelevantBecause = "";
    }

    /// <summary>It does not belong here, for this reason.</summary>
    public void DoesNotBelong(string because)
    {
        Reopen();
        NotRelevantBecause = because.Trim();
    }

    /// <summary>It waits again.</summary>
    public void Reopen()
    {
        (DoneOn, DoneById) = (null, null);
        NotRelevantBecause = "";
    }

    /// <summary>Takes what was written on its form; check <see cref="TaskForm.Wrong"/> first.</summary>
    public void Change(TaskForm form)
    {
        if (Code.Length == 0)
        {
            Title = new Wording(form.Title?.Trim());
        }

        (Role, Anchor) = (form.Role, form.Anchor);
        OffsetDays = form.OffsetDays;
        Evidence = form.Evidence?.Trim() ?? "";
    }

    /// <summary>The same task for another course, with nothing done.</summary>
    public ChecklistTask Again(Guid courseId) =>
        new()
        {
            OrganisationId = OrganisationId,
            ProgrammeId = ProgrammeId,
            CourseId = courseId,
            Code = Code,
            Title = Title,
            Phase = Phase,
            Role = Role,
            Anchor = Anchor,
            OffsetDays = OffsetDays,
            IsPerCourse = true,
            Position = Position,
        };

    Guid IRecorded.RecordId => ProgrammeId;
}

/// <summary>The first and last day of a course, where it is held: what due dates are counted from.</summary>
public sealed record CourseDays(Guid CourseId, DateOnly First, DateOnly Last);
