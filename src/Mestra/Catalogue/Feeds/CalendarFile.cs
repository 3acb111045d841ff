using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Ui;

namespace Mestra.Catalogue;

/// <summary>All sessions of a public course for the reader's calendar. A newer file takes the older one's place there.</summary>
internal static class CalendarFile
{
    public static async Task<IResult> Send(
        string slug,
        Guid courseId,
        PublicCourses courses,
        CatalogueDb db,
        HttpRequest request,
        PublicAddress site,
        Texts texts,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var offer = await courses.Find(slug, cancel);
        var course = offer?.Courses.FirstOrDefault(c => c.Card.Id == courseId);
        if (offer is null || course is null)
        {
            return Results.NotFound();
        }

        var page = new Uri(site.For(request) + offer.PathOf(course.Card));
        var changes = await db.TimesChanged(courseId, cancel);
        var calendar = Write(offer, course, page, changes, texts, clock.GetUtcNow());
        return Results.File(
            Encoding.UTF8.GetBytes(calendar),
            "text/calendar; charset=utf-8",
            $"kurs-{slug}.ics"
        );
    }

    /// <summary>The file (RFC 5545).</summary>
    /// <param name="offer">What the course belongs to.</param>
    /// <param name="course">The course.</param>
    /// <param name="page">Where it can be read.</param>
    /// <param name="changes">How often it has changed: the sequence number, which only rises.</param>
    /// <param name="texts">Words.</param>
    /// <param name="now">When it is written.</param>
    internal static string Write(
        PublicOffer offer,
        PublicCourse course,
        Uri page,
        int changes,
        Texts texts,
        DateTimeOffset now
    )
    {
        var calendar = new Calendar { ProductId = "-//Mestra//Kurs//NO", Method = "PUBLISH" };
        foreach (var session in course.Card.Sessions)
        {
            calendar.Events.Add(
                new CalendarEvent
                {
                    Uid = $"{session.Id:N}@mestra",
                    Sequence = changes,
                    DtStamp = Utc(now),
                    Start = Utc(session.Starts),
                    End = Utc(session.Ends),
                    Summary = offer.Programme.Title.ToString(),
                    Description = $"{session.Theme}\n{session.Points}".Trim(),
                    Location = session.IsOnScreen()
                        ? texts["Catalogue.Sessions.OnScreen"]
                        : session.Place,
                    Url = page,
                    Status = StatusOf(session, course.Sign),
                }
            );
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static string StatusOf(SessionCard session, SeatSign sign) =>
        session.IsCancelled || sign is SeatSign.Cancelled or SeatSign.Postponed
            ? EventStatus.Cancelled
        : sign == SeatSign.WaitingForEnough ? EventStatus.Tentative
        : EventStatus.Confirmed;

    private static CalDateTime Utc(DateTimeOffset moment) => new(moment.UtcDateTime, "UTC");
}
