using System.Collections.Frozen;

namespace Mestra.People.Contracts;

/// <summary>What a page lets a person do. Every page and endpoint names exactly one, by folder.</summary>
/// <remarks>The names are policy names; <see cref="Access"/> says which roles have which.</remarks>
public static class Can
{
    /// <summary>Anyone, signed in or not.</summary>
    public const string VisitPublicPages = nameof(VisitPublicPages);

    /// <summary>Anyone with a staff account, in any role: the start page, the person's own settings.</summary>
    public const string WorkHere = nameof(WorkHere);

    /// <summary>See programmes, plans and checklists. An experienced user sees those of the own working groups.</summary>
    public const string SeePlans = nameof(SeePlans);

    /// <summary>Change programmes, plans and checklists, as an equal in the working group.</summary>
    public const string EditPlans = nameof(EditPlans);

    /// <summary>See courses, their sessions and contributors, without anyone's name who takes part.</summary>
    public const string SeeCourses = nameof(SeeCourses);

    /// <summary>Create courses, set dates, places and contributors, publish, postpone, cancel.</summary>
    public const string EditCourses = nameof(EditCourses);

    /// <summary>Approve a course, or decide that it runs or not.</summary>
    public const string ApproveCourses = nameof(ApproveCourses);

    /// <summary>See who takes part: participants, referrals, waiting lists.</summary>
    public const string SeePatients = nameof(SeePatients);

    /// <summary>Enter and change referrals.</summary>
    public const string EnterReferrals = nameof(EnterReferrals);

    /// <summary>Accept, ask for more, or decline: the department's own assessment.</summary>
    public const string AssessReferrals = nameof(AssessReferrals);

    /// <summary>Offer, move and cancel seats.</summary>
    public const string GiveSeats = nameof(GiveSeats);

    /// <summary>See, change and stop letters and messages.</summary>
    public const string Correspond = nameof(Correspond);

    /// <summary>Register attendance.</summary>
    public const string TakeAttendance = nameof(TakeAttendance);

    /// <summary>Lock the attendance of a course.</summary>
    public const string LockAttendance = nameof(LockAttendance);

    /// <summary>See coding drafts, write notes, export.</summary>
    public const string Code = nameof(Code);

    /// <summary>Say that the organisation stands by a rule set.</summary>
    public const string ConfirmRules = nameof(ConfirmRules);

    /// <summary>Open and close the evaluation, see its results.</summary>
    public const string Evaluate = nameof(Evaluate);

    /// <summary>Invite staff, give roles, set the organisation's own choices.</summary>
    public const string Administer = nameof(Administer);

    /// <summary>All of them, for the tests and the registration of policies.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(Can)
            .GetFields()
            .Where(f => f.IsLiteral)
            .Select(f => (string)f.GetRawConstantValue()!),
    ];
}

/// <summary>Who may do what: the one place where it is decided. What is not here is denied.</summary>
public static class Access
{
    private static readonly FrozenDictionary<string, Role[]> Roles = new Dictionary<string, Role[]>(
        StringComparer.Ordinal
    )
    {
        [Can.WorkHere] = Enum.GetValues<Role>(),
        [Can.SeePlans] = Enum.GetValues<Role>(),
        [Can.EditPlans] =
        [
            Role.DepartmentHead,
            Role.ResponsibleDoctor,
            Role.CourseLeader,
            Role.Secretary,
            Role.ExperiencedUser,
            Role.Adviser,
        ],
        [Can.SeeCourses] = Enum.GetValues<Role>(),
        [Can.EditCourses] = [Role.DepartmentHead, Role.CourseLeader, Role.Secretary],
        [Can.ApproveCourses] = [Role.DepartmentHead],
        [Can.SeePatients] =
        [
            Role.DepartmentHead,
            Role.ResponsibleDoctor,
            Role.CourseLeader,
            Role.Secretary,
        ],
        [Can.EnterReferrals] = [Role.Secretary, Role.CourseLeader, Role.ResponsibleDoctor],
        [Can.AssessReferrals] = [Role.ResponsibleDoctor, Role.DepartmentHead],
        [Can.GiveSeats] = [Role.Secretary, Role.CourseLeader],
        [Can.Correspond] = [Role.Secretary, Role.CourseLeader],
        [Can.TakeAttendance] = [Role.Secretary, Role.CourseLeader],
        [Can.LockAttendance] = [Role.CourseLeader],
        [Can.Code] =
        [
            Role.Secretary,
            Role.CourseLeader,
            Role.ResponsibleDoctor,
            Role.DepartmentHead,
            Role.CodingAdviser,
        ],
        [Can.ConfirmRules] = [Role.CodingAdviser],
        [Can.Evaluate] =
        [
            Role.DepartmentHead,
            Role.ResponsibleDoctor,
            Role.CourseLeader,
            Role.Secretary,
            Role.ExperiencedUser,
            Role.Adviser,
        ],
        [Can.Administer] = [Role.Administrator],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>True where someone in the role may do it. Public pages need no role.</summary>
    public static bool Allows(string can, Role role) =>
        can == Can.VisitPublicPages
        || (Roles.TryGetValue(can, out var roles) && roles.Contains(role));

    /// <summary>True for what only organisations that report to NPR have: municipalities, associations and Swedish regions never meet it.</summary>
    public static bool IsForNprOnly(string can) => can is Can.Code or Can.ConfirmRules;

    /// <summary>The roles that may do it, by code name.</summary>
    public static IReadOnlyList<Role> RolesThat(string can) => Roles.GetValueOrDefault(can, []);
}
