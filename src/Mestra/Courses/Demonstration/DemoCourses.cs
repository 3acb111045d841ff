using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Courses;

/// <summary>What an invented programme's own text says of its courses: how often, which day and hours, how many sessions, about what and by whom.</summary>
/// <remarks>As data in <c>Courses/Data/demo-courses.json</c>, a block for each programme of <c>Planning/Data/demo-programmes.json</c>.</remarks>
/// <param name="Programme">Its address in the catalogue.</param>
/// <param name="EveryDays">Days from one course's start to the next one's.</param>
/// <param name="IsFirstOfMonth">It begins on the month's first such weekday.</param>
/// <param name="On">The weekday of the first session.</param>
/// <param name="From">Begins, by the organisation's clock.</param>
/// <param name="To">Ends.</param>
/// <param name="Breaks">Minutes of breaks in all.</param>
/// <param name="DaysAfter">For each session, days after the first.</param>
/// <param name="Room">The room it uses when it is free.</param>
/// <param name="Sessions">What each session is about.</param>
internal sealed record DemoCourses(
    string Programme,
    int EveryDays,
    bool IsFirstOfMonth,
    DayOfWeek On,
    TimeOnly From,
    TimeOnly To,
    int Breaks,
    IReadOnlyList<int> DaysAfter,
    string Room,
    IReadOnlyList<DemoSession> Sessions
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>By the programme's address.</summary>
    public static IReadOnlyDictionary<string, DemoCourses> All()
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream("Courses/Data/demo-courses.json")!;
        return JsonSerializer
            .Deserialize<DemoCourses[]>(stream, Json)!
            .ToDictionary(courses => courses.Programme, StringComparer.Ordinal);
    }
}

/// <summary>One session of an invented programme's courses.</summary>
/// <param name="Theme">In the languages that the organisation writes.</param>
/// <param name="Topics">The ISF topics it covers; empty where ISF is not asked about.</param>
/// <param name="By">Who contributes: <c>leader</c>, <c>doctor</c>, <c>experienced</c>, or someone from outside as <c>Name, profession</c>.</param>
/// <param name="Timetable">Its timed points; null where the theme says enough.</param>
internal sealed record DemoSession(
    Wording Theme,
    IReadOnlyList<IsfTopic> Topics,
    IReadOnlyList<string> By,
    Wording? Timetable = null
);
