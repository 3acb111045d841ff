using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Catalogue;

/// <summary>What the overview says of a published programme: its coming courses, or the programme itself while it has none.</summary>
internal static class EntryWriter
{
    public static IEnumerable<CatalogueEntry> Write(
        ProgrammeCard programme,
        IReadOnlyList<CourseCard> courses,
        OrganisationCard at,
        IReadOnlyList<OrganisationCard> with,
        DateTimeOffset now
    )
    {
        var today = DateOnly.FromDateTime(at.Local(now).Date);
        var coming = courses
            .Select(course =>
                (Course: course, Sign: SeatSigns.Of(course, programme.ReferralRule, now, today))
            )
            .Where(c => IsWorthShowing(c.Course, c.Sign, at, today))
            .ToList();
        foreach (var (course, sign) in coming)
        {
            yield return OfCourse(programme, course, sign, at, with);
        }

        if (coming.TrueForAll(c => c.Sign == SeatSign.Cancelled))
        {
            yield return OfProgramme(programme, at, with);
        }
    }

    // A cancelled course is shown until the day it was to begin, so that nobody travels in vain.
    private static bool IsWorthShowing(
        CourseCard course,
        SeatSign sign,
        OrganisationCard at,
        DateOnly today
    ) =>
        sign switch
        {
            SeatSign.Held => false,
            SeatSign.Cancelled => course.Starts is { } starts && DayOf(starts, at) >= today,
            _ => true,
        };

    private static CatalogueEntry OfProgramme(
        ProgrammeCard programme,
        OrganisationCard at,
        IReadOnlyList<OrganisationCard> with
    ) =>
        new()
        {
            Id = programme.Id,
            Kind = EntryKind.Programme,
            ProgrammeId = programme.Id,
            Slug = programme.Slug,
            Title = programme.Title,
            Ingress = programme.Ingress,
            Content = Joined(
                programme.ForWhom,
                programme.Goals,
                programme.Content,
                programme.PathwayPlace
            ),
            Themes = [.. programme.Themes.Select(code => new NamedCode(code, Themes.Name(code)))],
            Counties = County(at.County),
            Organisers = [.. with.Prepend(at).Select(one => new Organiser(one.Id, one.Name))],
            Audiences = [.. programme.Audiences.Select(audience => Named(audience))],
            Mode = Named(programme.AttendanceMode),
            Referral =
                programme.ReferralRule == ReferralRule.NotStated
                    ? ""
                    : programme.ReferralRule.ToString(),
            Frequency = programme.Frequency,
            Sign =
                programme.ReferralRule == ReferralRule.None
                    ? SeatSign.OpenToAll
                    : SeatSign.Standing,
            Languages = [at.Language],
            Country = at.Country,
        };

    private static CatalogueEntry OfCourse(
        ProgrammeCard programme,
        CourseCard course,
        SeatSign sign,
        OrganisationCard at,
        IReadOnlyList<OrganisationCard> with
    )
    {
        List<SessionCard> sessions =
        [
            .. new PublicCourse(course, sign).Sessions.Where(session => !session.IsCancelled),
        ];
        var first = sessions.FirstOrDefault();
        return OfProgramme(programme, at, with) with
        {
            Id = course.Id,
            Kind = EntryKind.Course,
            Places =
            [
                .. sessions
                    .Select(s => s.Place)
                    .Where(place => place.Length > 0)
                    .Distinct(StringComparer.Ordinal),
            ],
            Mode = Named(course.AttendanceMode),
            SessionDates = [.. sessions.Select(session => DayOf(session.Starts, at)).Distinct()],
            Begins = first is null ? null : TimeOf(first.Starts, at),
            Ends = first is null ? null : TimeOf(first.Ends, at),
            FreeSeats = sign.IsOpen() ? course.Free : null,
            Waiting = course.Waiting,
            State = course.State.ToString(),
            Sign = sign,
        };
    }

    private static NamedCode Named(Enum value) => new(value.ToString(), CatalogueWords.Of(value));

    private static IReadOnlyList<NamedCode> County(string name) =>
        name.Length == 0 ? [] : [new NamedCode(CodeOf(name), new Wording(name, name, name, name))];

    /// <summary>A name as a word in an address: <c>møre-og-romsdal</c>.</summary>
    private static string CodeOf(string name) =>
        string.Join(
            '-',
            name.ToLowerInvariant()
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => string.Concat(word.Where(char.IsLetterOrDigit)))
                .Where(word => word.Length > 0)
        );

    private static Wording Joined(params IReadOnlyCollection<Wording> parts) =>
        new(
            Join(parts.Select(part => part.Nb)),
            Join(parts.Select(part => part.Nn)),
            Join(parts.Select(part => part.Sv)),
            Join(parts.Select(part => part.En))
        );

    private static string Join(IEnumerable<string?> texts) =>
        string.Join('\n', texts.Where(text => !string.IsNullOrWhiteSpace(text)));

    private static DateOnly DayOf(DateTimeOffset moment, OrganisationCard at) =>
        DateOnly.FromDateTime(at.Local(moment).Date);

    private static TimeOnly TimeOf(DateTimeOffset moment, OrganisationCard at) =>
        TimeOnly.FromTimeSpan(at.Local(moment).TimeOfDay);
}
