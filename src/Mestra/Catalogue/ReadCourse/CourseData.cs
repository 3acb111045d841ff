using System.Text.Json.Nodes;
using Mestra.Courses.Contracts;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Catalogue;

/// <summary>An offer as search engines read it: schema.org <c>Course</c> with a <c>CourseInstance</c> for each dated course.</summary>
/// <remarks>Written with the serializer's own escaping, so that no text can end the script element it stands in. Nobody is named.</remarks>
internal static class CourseData
{
    public static string Of(
        PublicOffer offer,
        IReadOnlyList<PublicCourse> courses,
        string here,
        string language
    )
    {
        var programme = offer.Programme;
        var ingress = programme.Ingress.For(language);
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Course",
            ["@id"] = here + offer.Path,
            ["url"] = here + offer.Path,
            ["name"] = programme.Title.For(language),
            ["description"] = ingress.Length > 0 ? ingress : programme.Title.For(language),
            ["inLanguage"] = programme.Title.LanguageFor(language) ?? offer.At.Language,
            ["provider"] = Organisers(offer),
        };
        if (courses.Count > 0)
        {
            data["hasCourseInstance"] = new JsonArray([
                .. courses.Select(course => Instance(offer, course, here, language)),
            ]);
        }

        return data.ToJsonString();
    }

    private static JsonObject Instance(
        PublicOffer offer,
        PublicCourse course,
        string here,
        string language
    )
    {
        var (card, sign) = course;
        var instance = new JsonObject
        {
            ["@type"] = "CourseInstance",
            ["@id"] = here + offer.PathOf(card),
            ["url"] = here + offer.PathOf(card),
            ["name"] = offer.Programme.Title.For(language),
            ["courseMode"] = ModeOf(card.AttendanceMode),
            ["eventStatus"] = "https://schema.org/" + StatusOf(sign),
            ["organizer"] = Organisers(offer),
            ["maximumAttendeeCapacity"] = card.Capacity,
        };
        if (sign.IsOpen())
        {
            instance["remainingAttendeeCapacity"] = card.Free;
        }

        AddTimes(instance, offer, card, here, language);
        return instance;
    }

    private static void AddTimes(
        JsonObject instance,
        PublicOffer offer,
        CourseCard card,
        string here,
        string language
    )
    {
        var held = card.Sessions.Where(session => !session.IsCancelled).ToList();
        if (held.Count == 0)
        {
            return;
        }

        instance["startDate"] = Moment(offer, held[0].Starts);
        instance["endDate"] = Moment(offer, held[^1].Ends);
        instance["location"] = Locations(offer, card, held, here);
        instance["subEvent"] = new JsonArray([
            .. held.Select(session => new JsonObject
            {
                ["@type"] = "Event",
                ["name"] = session.Theme.For(language) is { Length: > 0 } theme
                    ? theme
                    : offer.Programme.Title.For(language),
                ["startDate"] = Moment(offer, session.Starts),
                ["endDate"] = Moment(offer, session.Ends),
                ["location"] = Location(session, here + offer.PathOf(card)),
            }),
        ]);
    }

    private static JsonArray Locations(
        PublicOffer offer,
        CourseCard card,
        IEnumerable<SessionCard> held,
        string here
    ) =>
        [
            .. held.DistinctBy(session => (session.Place, session.IsOnScreen()))
                .Select(session => Location(session, here + offer.PathOf(card))),
        ];

    private static JsonObject Location(SessionCard session, string page) =>
        session.Room is { } room
            ? new JsonObject
            {
                ["@type"] = "Place",
                ["name"] = room.Name,
                ["address"] = room.Whereabouts,
            }
            : new JsonObject { ["@type"] = "VirtualLocation", ["url"] = page };

    // One stands alone, several in a list: both are what search engines expect.
    private static JsonNode Organisers(PublicOffer offer) =>
        offer.CoOrganisers.Count == 0
            ? Organisation(offer.At)
            : new JsonArray([.. offer.Organisers.Select(Organisation)]);

    private static JsonObject Organisation(OrganisationCard one) =>
        new() { ["@type"] = "Organization", ["name"] = one.Name };

    private static string Moment(PublicOffer offer, DateTimeOffset moment) =>
        offer
            .At.Local(moment)
            .ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);

    private static string ModeOf(AttendanceMode mode) =>
        mode switch
        {
            AttendanceMode.Physical => "Onsite",
            AttendanceMode.Digital => "Online",
            _ => "Blended",
        };

    private static string StatusOf(SeatSign sign) =>
        sign switch
        {
            SeatSign.Cancelled => "EventCancelled",
            SeatSign.Postponed => "EventPostponed",
            _ => "EventScheduled",
        };
}
