using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>What is wanted by two at the same time.</summary>
public enum ClashKind
{
    Place,
    Contributor,
}

/// <summary>Another session that has the room or the person at the same time. It warns; a reason overrides it.</summary>
/// <param name="Kind">Room or person.</param>
/// <param name="Name">The person's name; empty for a room.</param>
/// <param name="CourseId">The other course.</param>
/// <param name="CourseTitle">Its name.</param>
/// <param name="Starts">When the other session begins; UTC.</param>
/// <param name="Ends">When it ends; UTC.</param>
public sealed record Clash(
    ClashKind Kind,
    string Name,
    Guid CourseId,
    Wording CourseTitle,
    DateTimeOffset Starts,
    DateTimeOffset Ends
);

/// <summary>Finds clashes of rooms and contributors within the organisation.</summary>
public sealed class Clashes(CoursesDb db)
{
    /// <summary>The clashes of each of these sessions with any other; a session without one is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Clash>>> Of(
        IReadOnlyCollection<Session> sessions,
        CancellationToken cancel
    )
    {
        var others = await Others(sessions, cancel);
        return sessions
            .Select(session =>
                (session.Id, Found: others.SelectMany(other => Between(session, other)).ToList())
            )
            .Where(found => found.Found.Count > 0)
            .ToDictionary(found => found.Id, IReadOnlyList<Clash> (found) => found.Found);
    }

    private async Task<List<Other>> Others(
        IReadOnlyCollection<Session> sessions,
        CancellationToken cancel
    )
    {
        if (sessions.Count == 0)
        {
            return [];
        }

        var (first, last) = (sessions.Min(s => s.Starts), sessions.Max(s => s.Ends));
        Guid?[] places = [.. sessions.Select(s => s.PlaceId).Where(id => id is not null)];
        Guid?[] people =
        [
            .. sessions
                .SelectMany(s => s.Contributors)
                .Select(c => c.AccountId)
                .Where(id => id is not null),
        ];
        return await db
            .Courses.Where(c =>
                c.State != CourseState.Cancelled && c.State != CourseState.Postponed
            )
            .SelectMany(
                c =>
                    c.Sessions.Where(s =>
                        !s.IsCancelled
                        && s.Starts < last
                        && s.Ends > first
                        && (
                            places.Contains(s.PlaceId)
                            || s.Contributors.Any(x => people.Contains(x.AccountId))
                        )
                    ),
                (c, s) => new { Course = c, Session = s }
            )
            .AsNoTracking()
            .Select(both => new Other(
                both.Session.Id,
                both.Course.Id,
                both.Course.Title,
                both.Session.Starts,
                both.Session.Ends,
                both.Session.PlaceId,
                both.Session.Contributors.Select(x => x.AccountId).ToList()
            ))
            .ToListAsync(cancel);
    }

    private static IEnumerable<Clash> Between(Session session, Other other)
    {
        if (
            session.IsCancelled
            || session.Id == other.SessionId
            || !session.IsAtTheSameTimeAs(other.Starts, other.Ends)
        )
        {
            yield break;
        }

        if (session.PlaceId is { } place && place == other.PlaceId)
        {
            yield return With(other, ClashKind.Place, "");
        }

        foreach (var person in session.Contributors)
        {
            if (person.AccountId is { } id && other.People.Contains(id))
            {
                yield return With(other, ClashKind.Contributor, person.Name);
            }
        }
    }

    private static Clash With(Other other, ClashKind kind, string name) =>
        new(kind, name, other.CourseId, other.CourseTitle, other.Starts, other.Ends);

    private sealed record Other(
        Guid SessionId,
        Guid CourseId,
        Wording CourseTitle,
        DateTimeOffset Starts,
        DateTimeOffset Ends,
        Guid? PlaceId,
        IReadOnlyList<Guid?> People
    );
}
