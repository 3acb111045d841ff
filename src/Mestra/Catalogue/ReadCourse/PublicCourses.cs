using Mestra.Courses.Contracts;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Catalogue;

/// <summary>A dated course on a public page.</summary>
/// <param name="Card">The course.</param>
/// <param name="Sign">Whether one can come.</param>
public sealed record PublicCourse(CourseCard Card, SeatSign Sign)
{
    /// <summary>The sessions that people may plan for: none while the course is postponed.</summary>
    public IReadOnlyList<SessionCard> Sessions => Sign == SeatSign.Postponed ? [] : Card.Sessions;

    /// <summary>When it begins; null while nobody can know.</summary>
    public DateTimeOffset? Starts => Sign == SeatSign.Postponed ? null : Card.Starts;

    /// <summary>The last day to be referred or to sign up; null where there is none, and where the course takes nobody whatever the day.</summary>
    public DateOnly? Deadline =>
        Sign is SeatSign.Postponed or SeatSign.Cancelled or SeatSign.Begun or SeatSign.Held
            ? null
            : Card.SignUpDeadline;
}

/// <summary>A published programme with its published courses, as they are now.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="At">Who offers it.</param>
/// <param name="Department">The department that owns it; null where it has none.</param>
/// <param name="CoOrganisers">Other organisations that hold it too.</param>
/// <param name="Courses">Soonest first, also those that are over.</param>
public sealed record PublicOffer(
    ProgrammeCard Programme,
    OrganisationCard At,
    DepartmentCard? Department,
    IReadOnlyList<OrganisationCard> CoOrganisers,
    IReadOnlyList<PublicCourse> Courses
)
{
    /// <summary>All who hold it, the one that offers it first.</summary>
    public IEnumerable<OrganisationCard> Organisers => CoOrganisers.Prepend(At);

    /// <summary>Where people call; empty when nobody has said.</summary>
    public string Phone => Department is { Phone.Length: > 0 } own ? own.Phone : At.Phone;

    /// <summary>The organiser, with the department where it has one.</summary>
    public string Organiser => Department is { } own ? $"{At.Name}, {own.Name}" : At.Name;

    /// <summary>The courses one may still come to, or see that they are cancelled.</summary>
    public IEnumerable<PublicCourse> Coming => Courses.Where(c => c.Sign != SeatSign.Held);

    /// <summary>The public page the facts come from; null for the organiser's own, and for what is no web address.</summary>
    public Uri? Source =>
        Uri.TryCreate(Programme.SourceUrl, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : null;

    /// <summary>Its address in the overview.</summary>
    public string Path => $"/kurs/{Programme.Slug}";

    /// <summary>The address of one of its courses.</summary>
    public string PathOf(CourseCard course) => $"{Path}/{course.Id}";

    /// <summary>The day of a moment, where it is held.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(At.Local(moment).Date);

    /// <summary>The time of a moment, where it is held.</summary>
    public TimeOnly TimeOf(DateTimeOffset moment) =>
        TimeOnly.FromTimeSpan(At.Local(moment).TimeOfDay);
}

/// <summary>Who holds a programme beside the one that offers it.</summary>
internal static class CoOrganisers
{
    /// <summary>As they were written; those that are no longer there are left out.</summary>
    public static IReadOnlyList<OrganisationCard> CoOrganisersIn(
        this ProgrammeCard programme,
        IReadOnlyDictionary<Guid, OrganisationCard> known
    ) => [.. programme.CoOrganiserIds.Where(known.ContainsKey).Select(id => known[id])];
}

/// <summary>Reads what the public pages show from the database: there the seats are those of this moment.</summary>
public sealed class PublicCourses(
    IProgrammes programmes,
    ICourses courses,
    IOrganisations organisations,
    TimeProvider clock
)
{
    /// <summary>The programme with this address; null when it is not public.</summary>
    public async Task<PublicOffer?> Find(string slug, CancellationToken cancel)
    {
        if (await programmes.Published(slug, cancel) is not { } programme)
        {
            return null;
        }

        var at = await organisations.Get(programme.OrganisationId, cancel);
        var departments = programme.DepartmentId is null
            ? []
            : await organisations.Departments(at.Id, cancel);
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(at.Local(now).Date);
        return new(
            programme,
            at,
            departments.FirstOrDefault(department => department.Id == programme.DepartmentId),
            programme.CoOrganiserIds.Count == 0
                ? []
                : programme.CoOrganisersIn(
                    await organisations.Get(programme.CoOrganiserIds, cancel)
                ),
            [
                .. (await courses.PublishedOf([programme.Id], cancel)).Select(
                    course => new PublicCourse(
                        course,
                        SeatSigns.Of(course, programme.ReferralRule, now, today)
                    )
                ),
            ]
        );
    }
}
