using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;

namespace Mestra.Courses;

/// <summary>What is typed about a session, in the organisation's own time.</summary>
public sealed class SessionForm : WholeForm
{
    /// <summary>Longest theme in one language.</summary>
    public const int LongestTheme = 300;

    /// <summary>Longest timetable in one language.</summary>
    public const int LongestTimetable = 2000;

    /// <summary>Empty rows for people from outside, so that two can be added without script.</summary>
    private const int SpareRows = 2;

    public Guid Id { get; set; }

    [Asked("Courses.Session.DayMissing")]
    public DateOnly? Day { get; set; }

    [Asked("Courses.Session.FromMissing")]
    public TimeOnly? From { get; set; }

    [Asked("Courses.Session.ToMissing")]
    public TimeOnly? To { get; set; }
    public int? BreakMinutes { get; set; }
    public int? TeachingMinutes { get; set; }
    public Guid? PlaceId { get; set; }

    [AtMost(500)]
    public string VideoLink { get; set; } = "";

    [AtMost(LongestTheme)]
    public Wording? Theme { get; set; }
    public List<IsfTopic> Topics { get; set; } = [];

    [AtMost(LongestTimetable)]
    public Wording? Timetable { get; set; }

    /// <summary>Accounts of those who contribute.</summary>
    public List<Guid> Staff { get; set; } = [];
    public List<OutsideForm> Outside { get; set; } = [];

    [AtMost(500)]
    public string ClashReason { get; set; } = "";

    /// <summary>The session as it stands.</summary>
    public static SessionForm Of(Session session, OrganisationCard at) =>
        new()
        {
            Id = session.Id,
            Day = at.Day(session.Starts),
            From = at.Time(session.Starts),
            To = at.Time(session.Ends),
            BreakMinutes = session.BreakMinutes,
            TeachingMinutes = session.TeachingMinutes,
            PlaceId = session.PlaceId,
            VideoLink = session.VideoLink,
            Theme = session.Theme,
            Timetable = session.Timetable,
            Topics = [.. session.Topics],
            Staff = [.. session.Contributors.Select(c => c.AccountId).OfType<Guid>()],
            Outside =
            [
                .. session
                    .Contributors.Where(c => c.AccountId is null)
                    .OrderBy(c => c.Id)
                    .Select(OutsideForm.Of),
            ],
            ClashReason = session.ClashReason,
        };

    /// <summary>A new session that follows the rhythm of those before: same hours and place, as many days on.</summary>
    public static SessionForm After(IReadOnlyList<Session> earlier, OrganisationCard at)
    {
        var form = new SessionForm { Id = Guid.CreateVersion7() };
        if (earlier is not [.., var last])
        {
            return form;
        }

        var gap = earlier is [.., var before, _]
            ? at.Day(last.Starts).DayNumber - at.Day(before.Starts).DayNumber
            : 7;
        form.Day = at.Day(last.Starts).AddDays(Math.Max(gap, 1));
        (form.From, form.To) = (at.Time(last.Starts), at.Time(last.Ends));
        form.BreakMinutes = last.BreakMinutes;
        (form.PlaceId, form.VideoLink) = (last.PlaceId, last.VideoLink);
        return form;
    }

    /// <summary>Makes room for more people from outside.</summary>
    public void AddSpareRows() =>
        Outside.AddRange(Enumerable.Range(0, SpareRows).Select(_ => new OutsideForm()));

    /// <summary>What is asked for. Only for a form whose day and hours are filled in.</summary>
    public SessionPlan Plan(OrganisationCard at, bool isCoded) =>
        new(
            at.At(Day!.Value, From!.Value),
            at.At(Day.Value, To!.Value),
            BreakMinutes ?? 0,
            TeachingMinutes,
            Theme ?? Wording.Empty,
            isCoded ? [.. Topics.Distinct().Order()] : [],
            PlaceId,
            VideoLink.Trim(),
            Timetable,
            From.Value
        );

    /// <summary>Who is asked for: the chosen of these, and those typed by name.</summary>
    public IReadOnlyList<ContributorPlan> Contributors(IEnumerable<ContributorPlan> staff) =>
        [
            .. staff.Where(person => person.AccountId is { } id && Staff.Contains(id)),
            .. Outside.Where(row => row.Name.Trim().Length > 0).Select(row => row.Plan),
        ];
}

/// <summary>Someone from outside the organisation, by name.</summary>
public sealed class OutsideForm
{
    [AtMost(200), RowKey]
    public string Name { get; set; } = "";

    [AtMost(200)]
    public string Profession { get; set; } = "";
    public bool IsExperiencedUser { get; set; }

    internal ContributorPlan Plan => new(null, Name.Trim(), Profession.Trim(), IsExperiencedUser);

    internal static OutsideForm Of(Contributor contributor) =>
        new()
        {
            Name = contributor.Name,
            Profession = contributor.Profession,
            IsExperiencedUser = contributor.IsExperiencedUser,
        };
}
