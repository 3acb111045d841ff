using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>Reads courses for the other modules, with seats counted in the same query.</summary>
internal sealed class CourseCards(CoursesDb db, IOrganisations organisations) : ICourses
{
    public async Task<IReadOnlyDictionary<Guid, CourseCard>> Get(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) =>
        (
            await Read(Split(db.Courses.Where(c => ids.Contains(c.Id)), ids.Count), cancel)
        ).ToDictionary(card => card.Id);

    public async Task<IReadOnlyList<CourseCard>> OfProgramme(
        Guid programmeId,
        CancellationToken cancel
    ) =>
        [
            .. Enumerable.Reverse(
                SoonestFirst(
                    await Read(db.Courses.Where(c => c.ProgrammeId == programmeId), cancel)
                )
            ),
        ];

    public async Task<IReadOnlyList<CourseCard>> In(
        IReadOnlyCollection<CourseState> states,
        int atMost,
        CancellationToken cancel
    ) =>
        SoonestFirst(
            await Read(
                db.Courses.Where(c => states.Contains(c.State))
                    .OrderBy(c => c.Sessions.Any() ? 0 : 1) // the two databases disagree on where null sorts
                    .ThenBy(c => c.Sessions.Min(s => (DateTimeOffset?)s.Starts))
                    .ThenBy(c => c.Id)
                    .Take(atMost),
                cancel
            )
        );

    public async Task<IReadOnlyList<CourseCard>> PublishedOf(
        IReadOnlyCollection<Guid> programmeIds,
        CancellationToken cancel
    ) => SoonestFirst(await Read(Public.Where(c => programmeIds.Contains(c.ProgrammeId)), cancel));

    public async Task<CourseCard?> Published(Guid id, CancellationToken cancel) =>
        (await Read(Public.Where(c => c.Id == id), cancel)).SingleOrDefault();

    // The sessions of one course are few: one question asks less of the database than three.
    private static IQueryable<Course> Split(IQueryable<Course> courses, int count) =>
        count == 1 ? courses.AsSingleQuery() : courses;

    // What is published is for everyone, whoever they act for. Of the seats only the count leaves the organisation.
    private IQueryable<Course> Public =>
        db.Courses.IgnoreQueryFilters([MestraDb.OwnRowsOnly]).Where(c => c.IsPublished);

    private async Task<List<CourseCard>> Read(IQueryable<Course> courses, CancellationToken cancel)
    {
        var cards = await Project(courses).ToListAsync(cancel);
        var places = await organisations.PlacesById(
            [.. cards.SelectMany(c => c.Sessions).Select(s => s.PlaceId).OfType<Guid>().Distinct()],
            cancel
        );
        return [.. cards.Select(card => WithPlaces(card, places))];
    }

    private IQueryable<CourseCard> Project(IQueryable<Course> courses) =>
        courses
            .AsNoTracking()
            .Select(c => new CourseCard(
                c.Id,
                c.OrganisationId,
                c.ProgrammeId,
                c.Title,
                c.State,
                c.Capacity,
                db.Occupied.Count(s => s.CourseId == c.Id),
                db.Seats.Count(s =>
                    s.State == SeatState.Waiting
                    && (
                        s.CourseId == c.Id || (s.CourseId == null && s.ProgrammeId == c.ProgrammeId)
                    )
                ),
                c.IsPublished,
                c.LockedAt != null,
                c.AttendanceMode,
                c.SignUpDeadline,
                c.Sessions.OrderBy(s => s.Starts)
                    .ThenBy(s => s.Id)
                    .Select(s => new SessionCard(
                        s.Id,
                        s.Starts,
                        s.Ends,
                        s.TeachingMinutes,
                        s.HeldMinutes,
                        s.Theme,
                        s.Topics,
                        s.PlaceId,
                        "",
                        s.VideoLink,
                        s.IsCancelled,
                        s.Contributors.OrderBy(x => x.Id)
                            .Select(x => new ContributorCard(
                                x.AccountId,
                                x.Name,
                                x.Profession,
                                x.IsExperiencedUser
                            ))
                            .ToList(),
                        s.Timetable
                    ))
                    .ToList()
            ));

    private static CourseCard WithPlaces(
        CourseCard card,
        IReadOnlyDictionary<Guid, PlaceCard> places
    ) =>
        card with
        {
            Sessions =
            [
                .. card.Sessions.Select(session =>
                    session.PlaceId is { } id && places.TryGetValue(id, out var place)
                        ? session with
                        {
                            Place = place.Line,
                            Room = place,
                        }
                        : session
                ),
            ],
        };

    private static List<CourseCard> SoonestFirst(IEnumerable<CourseCard> cards) =>
        [.. cards.OrderBy(card => card.Starts ?? DateTimeOffset.MaxValue).ThenBy(card => card.Id)];
}
