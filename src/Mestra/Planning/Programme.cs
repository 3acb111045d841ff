using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Planning;

/// <summary>A programme (nb: tilbud; FHIR HealthcareService, PlanDefinition): the recurring offer that courses are conducts of.</summary>
public sealed class Programme : IOwned, IRecorded
{
    private readonly List<WorkingGroupMember> _group = [];
    private readonly List<ChecklistTask> _tasks = [];
    private readonly List<PlanCell> _cells = [];

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }

    /// <summary>The department that owns it; null for organisations without departments.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>Its address in the catalogue. Unique in the whole store, and fixed once it has been public.</summary>
    public required string Slug { get; set; }

    public Wording Title { get; set; } = Wording.Empty;
    public Wording Ingress { get; set; } = Wording.Empty;
    public Wording ForWhom { get; set; } = Wording.Empty;
    public Wording Goals { get; set; } = Wording.Empty;
    public Wording Content { get; set; } = Wording.Empty;
    public Wording PathwayPlace { get; set; } = Wording.Empty;
    public Wording HowToRefer { get; set; } = Wording.Empty;

    /// <summary>What the participant takes along (nb: dette tar du med); empty where nothing is needed.</summary>
    public Wording WhatToBring { get; set; } = Wording.Empty;

    /// <summary>The same for a relative who comes along; empty where nothing is needed.</summary>
    public Wording RelativesBring { get; set; } = Wording.Empty;

    /// <summary>What it costs, in words: «gratis». What patients pay at a hospital follows from the rules and is not written here.</summary>
    public Wording Price { get; set; } = Wording.Empty;
    public Wording Food { get; set; } = Wording.Empty;

    /// <summary>The language spoken, in words; empty where it is the organisation's own.</summary>
    public Wording SpokenLanguage { get; set; } = Wording.Empty;

    /// <summary>How one gets there (nb: slik kommer du dit): bus, parking, entrance.</summary>
    public Wording GettingThere { get; set; } = Wording.Empty;

    /// <summary>Web pages worth reading, in the order they were written.</summary>
    public IReadOnlyList<UsefulLink> Links { get; set; } = [];

    /// <summary>Other organisations that hold it too (nb: medarrangører): two municipalities with one course, a hospital and an association.</summary>
    public IReadOnlyList<Guid> CoOrganiserIds { get; set; } = [];

    /// <summary>How often it runs, in words.</summary>
    public Wording Frequency { get; set; } = Wording.Empty;

    /// <summary>What the working group agreed to say in the reminder; empty for the organisation's standard.</summary>
    public Wording SmsText { get; set; } = Wording.Empty;

    /// <summary>Codes of <see cref="Contracts.Themes"/>.</summary>
    public IReadOnlyList<string> Themes { get; set; } = [];
    public IReadOnlyList<Audience> Audiences { get; set; } = [];
    public ReferralRule ReferralRule { get; set; } = ReferralRule.AnyClinician;
    public AttendanceMode AttendanceMode { get; set; }
    public int GroupMinimum { get; set; }
    public int GroupIdeal { get; set; }
    public int GroupMaximum { get; set; }

    /// <summary>The title says nothing of health and may stand in an SMS or a subject line.</summary>
    public bool IsNeutralTitle { get; set; }

    /// <summary>The account of the doctor who answers for the medical content.</summary>
    public Guid? ResponsibleDoctorId { get; set; }

    /// <summary>The topics of the reimbursement rules that it has (R2).</summary>
    [OnlyIn("NO")]
    public IReadOnlyList<IsfTopic> Topics { get; set; } = [];

    /// <summary>How primary care is drawn into the programme and the follow-up (R6, domain 1.1).</summary>
    [OnlyIn("NO")]
    public string PrimaryCarePlan { get; set; } = "";

    /// <summary>Excluded from reimbursement (R2a).</summary>
    [OnlyIn("NO")]
    public bool IsSmokingCessationOnly { get; set; }

    /// <summary>The public page that the facts come from; empty for own programmes.</summary>
    public string SourceUrl { get; set; } = "";
    public bool IsPublished { get; private set; }

    /// <summary>Facts of another's listing: shown to the public, planned elsewhere.</summary>
    public bool IsListing => SourceUrl.Length > 0;

    /// <summary>When it was first public; null if it never was.</summary>
    public DateTimeOffset? FirstPublishedAt { get; private set; }

    public IReadOnlyCollection<WorkingGroupMember> Group => _group;
    public IReadOnlyCollection<ChecklistTask> Tasks => _tasks;

    /// <summary>The six cells of the star; none until the plan is begun.</summary>
    public IReadOnlyCollection<PlanCell> Cells => _cells;

    /// <summary>A referred offer of a health trust in Norway: doctor, topics and coding belong to it, and to no other.</summary>
    public bool IsCoded(OrganisationCard at) => at.ReportsToNpr && ReferralRule.NeedsReferral();

    /// <summary>The programme as other modules know it.</summary>
    /// <param name="at">The organisation that offers it.</param>
    /// <param name="group">The working group, with the names of those who have an account.</param>
    public ProgrammeCard Card(OrganisationCard at, IReadOnlyList<GroupMember> group) =>
        new(
            Id,
            OrganisationId,
            DepartmentId,
            Slug,
            Title,
            Ingress,
            ForWhom,
            Goals,
            Content,
            PathwayPlace,
            HowToRefer,
            WhatToBring,
            RelativesBring,
            Price,
            Food,
            SpokenLanguage,
            GettingThere,
            Links,
            CoOrganiserIds,
            Themes,
            Audiences,
            ReferralRule,
            AttendanceMode,
            GroupMinimum,
            GroupIdeal,
            GroupMaximum,
            Topics,
            PrimaryCarePlan,
            IsSmokingCessationOnly,
            ResponsibleDoctorId,
            IsNeutralTitle,
            SmsText,
            IsCoded(at),
            IsPublished,
            Frequency,
            SourceUrl,
            group
        );

    /// <summary>Takes what was written, or says what is wrong; a refused programme is not to be saved. What is public stays complete.</summary>
    public IReadOnlyList<FieldRefusal> Write(ProgrammeForm form, OrganisationCard at)
    {
        var wrong = ProgrammeRules.Wrong(form, IsListing).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        Take(form);
        if (!IsCoded(at))
        {
            (ResponsibleDoctorId, Topics) = (null, []);
            (PrimaryCarePlan, IsSmokingCessationOnly) = ("", false);
        }

        return IsPublished ? [.. ProgrammeRules.Missing(this, at)] : [];
    }

    /// <summary>Puts it in the public overview, or says what is missing.</summary>
    public IReadOnlyList<FieldRefusal> Publish(OrganisationCard at, DateTimeOffset now)
    {
        var missing = ProgrammeRules.Missing(this, at).ToList();
        if (missing.Count == 0)
        {
            IsPublished = true;
            FirstPublishedAt ??= now;
        }

        return missing;
    }

    /// <summary>Begins the plan: six empty cells and the checklist that fits.</summary>
    public void Begin(OrganisationCard at)
    {
        foreach (var factor in Enum.GetValues<Factor>().Except(_cells.Select(c => c.Factor)))
        {
            _cells.Add(
                new()
                {
                    OrganisationId = OrganisationId,
                    ProgrammeId = Id,
                    Factor = factor,
                }
            );
        }

        FitChecklist(at);
    }

    /// <summary>Adds the tasks that now belong, and takes away the untouched ones that no longer do.</summary>
    public void FitChecklist(OrganisationCard at)
    {
        var fitting = Checklist.For(this, at);
        _tasks.RemoveAll(task =>
            task.IsUntouched && task.Code.Length > 0 && fitting.All(item => item.Code != task.Code)
        );
        foreach (var item in fitting.Where(item => _tasks.TrueForAll(t => t.Code != item.Code)))
        {
            _tasks.Add(item.TaskOf(this, at));
        }
    }

    /// <summary>Gives a course its own round of the tasks that come back every time.</summary>
    /// <remarks>The first course takes the round that waits; later ones copy the latest, with the group's own changes and nothing done.</remarks>
    public void BeginRound(Guid courseId)
    {
        if (_tasks.Exists(task => task.CourseId == courseId))
        {
            return;
        }

        var waiting = _tasks.Where(task => task.IsPerCourse && task.CourseId is null).ToList();
        waiting.ForEach(task => task.CourseId = courseId);
        if (waiting.Count == 0)
        {
            // Ids rise with time: the highest belongs to the latest round.
            var latest = _tasks.Where(task => task.IsPerCourse).MaxBy(task => task.Id)?.CourseId;
            _tasks.AddRange([
                .. _tasks
                    .Where(t => t.IsPerCourse && t.CourseId == latest)
                    .Select(t => t.Again(courseId)),
            ]);
        }
    }

    /// <summary>A task of the group's own.</summary>
    public ChecklistTask AddTask(TaskForm form, Guid? courseId)
    {
        var task = new ChecklistTask
        {
            OrganisationId = OrganisationId,
            ProgrammeId = Id,
            CourseId = form.IsPerCourse ? courseId : null,
            Title = new Wording(),
            Phase = form.Phase,
            Role = form.Role,
            Anchor = form.Anchor,
            IsPerCourse = form.IsPerCourse,
            Position = _tasks.Count == 0 ? 1 : _tasks.Max(t => t.Position) + 1,
        };
        task.Change(form);
        _tasks.Add(task);
        return task;
    }

    /// <summary>Takes someone into the working group, or says why not.</summary>
    public GroupRefusal? Join(WorkingGroupMember member)
    {
        if (member.AccountId is { } account && _group.Exists(m => m.AccountId == account))
        {
            return GroupRefusal.AlreadyInTheGroup;
        }

        _group.Add(member);
        return null;
    }

    /// <summary>Someone leaves the working group.</summary>
    public void Leave(WorkingGroupMember member) => _group.Remove(member);

    /// <summary>What the working group lacks (seed 003: interdisciplinary, experienced user from the start, secretary from the first meeting).</summary>
    public IReadOnlyList<GroupGap> Gaps(OrganisationCard at)
    {
        var professions = _group
            .Where(m => m.Role is not (GroupRole.Secretary or GroupRole.ExperiencedUser))
            .Select(m => m.Profession.Trim())
            .Where(profession => profession.Length > 0)
            .Distinct(StringComparer.CurrentCultureIgnoreCase)
            .Count();
        (bool Is, GroupGap Gap)[] gaps =
        [
            (!_group.Exists(m => m.IsExperiencedUser), GroupGap.NoExperiencedUser),
            (!_group.Exists(m => m.Role == GroupRole.Secretary), GroupGap.NoSecretary),
            // An association's own people plan with lived experience; the rule is the services'.
            (
                professions < 2 && at.Kind != OrganisationKind.Association,
                GroupGap.NotInterdisciplinary
            ),
        ];
        return [.. gaps.Where(g => g.Is).Select(g => g.Gap)];
    }

    /// <summary>Takes it out of the public overview. Courses that stand there are the course's own matter.</summary>
    public void Withdraw() => IsPublished = false;

    Guid IRecorded.RecordId => Id;

    private void Take(ProgrammeForm form)
    {
        Title = Tidy(form.Title);
        Ingress = Tidy(form.Ingress);
        ForWhom = Tidy(form.ForWhom);
        Goals = Tidy(form.Goals);
        Content = Tidy(form.Content);
        PathwayPlace = Tidy(form.PathwayPlace);
        HowToRefer = Tidy(form.HowToRefer);
        WhatToBring = Tidy(form.WhatToBring);
        RelativesBring = Tidy(form.RelativesBring);
        Price = Tidy(form.Price);
        Food = Tidy(form.Food);
        SpokenLanguage = Tidy(form.SpokenLanguage);
        GettingThere = Tidy(form.GettingThere);
        Links = [.. form.Links.Where(row => !row.IsBlank).Select(row => row.Link())];
        CoOrganiserIds =
        [
            .. form.CoOrganisers.Select(row => row.OrganisationId).OfType<Guid>().Distinct(),
        ];
        Frequency = Tidy(form.Frequency);
        SmsText = Tidy(form.SmsText);
        Themes = [.. form.Themes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Audiences = [.. form.Audiences.Distinct().Order()];
        ReferralRule = form.ReferralRule;
        AttendanceMode = form.AttendanceMode;
        GroupMinimum = form.GroupMinimum ?? GroupMinimum;
        GroupIdeal = form.GroupIdeal ?? GroupIdeal;
        GroupMaximum = form.GroupMaximum ?? GroupMaximum;
        DepartmentId = form.DepartmentId;
        IsNeutralTitle = form.IsNeutralTitle;
        ResponsibleDoctorId = form.ResponsibleDoctorId;
        Topics = [.. form.Topics.Distinct().Order()];
        PrimaryCarePlan = form.PrimaryCarePlan?.Trim() ?? "";
        IsSmokingCessationOnly = form.IsSmokingCessationOnly;
    }

    private static Wording Tidy(Wording text) =>
        new(Tidy(text.Nb), Tidy(text.Nn), Tidy(text.Sv), Tidy(text.En));

    private static string? Tidy(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
