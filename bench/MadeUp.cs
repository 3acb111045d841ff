using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning;
using Mestra.Planning.Contracts;

namespace Mestra.Bench;

/// <summary>A programme with its courses and their sessions, as if it had been written and published.</summary>
internal sealed record MadeUpProgramme(
    OrganisationCard At,
    Programme Programme,
    IReadOnlyList<(Course Course, IReadOnlyList<Session> Sessions)> Courses
)
{
    /// <summary>How many entries it is in the public overview: its courses, or itself while it has none.</summary>
    public int Entries => Math.Max(1, Courses.Count);
}

/// <summary>Programmes and courses in any number, the same every time.</summary>
internal sealed class MadeUp(IReadOnlyList<OrganisationCard> organisations, DateTimeOffset now)
{
    private static readonly ReferralRule[] Rules =
    [
        .. Enum.GetValues<ReferralRule>().Where(rule => rule != ReferralRule.NotStated),
    ];

    // Four offers in a row make 17 entries: as in life, some have no dates and some many.
    private static readonly int[] CoursesEach = [0, 3, 5, 9];

    private static readonly string[] Titles =
    [
        "Lærings- og mestringskurs: {0}",
        "Startkurs, {0}",
        "Leve med {0}",
        "Kurs for pårørende: {0}",
        "Oppfølgingskurs, {0}",
        "Meistringskurs, {0}",
        "Skole for deg med {0}",
        "Temadag om {0}",
    ];

    private static readonly string[] Sentences =
    [
        "Du møter andre i samme situasjon og fagfolk som kjenner sykdommen.",
        "Kurset går over fire samlinger og ledes av sykepleier og fysioterapeut.",
        "En erfaren bruker forteller om hverdagen med langvarig sykdom.",
        "Vi snakker om behandling, medisiner og hva du kan gjøre selv.",
        "Pårørende er velkomne, og får en egen time for spørsmål.",
        "Du får vite hvilke rettigheter du har, og hvor du kan søke hjelp.",
        "Ernæring, søvn og fysisk aktivitet er tema på andre samling.",
        "Legen svarer på spørsmål om årsaker, utredning og framtid.",
        "Etter kurset får du tilbud om samtale med fastlegen din.",
        "Psykologen snakker om uro, tunge tanker og sorg.",
        "Vi øver på å sette mål som er små nok til å nås.",
        "Tilbudet er gratis utenom egenandelen.",
    ];

    private readonly DemoDice _dice = new(20_261_125);

    /// <summary>Enough of them to fill the overview with so many entries.</summary>
    public IEnumerable<MadeUpProgramme> Overview(int entries)
    {
        for (var (at, left) = (0, entries); left > 0; at++)
        {
            var next = Next(at, Math.Min(CoursesEach[at % CoursesEach.Length], left));
            left -= next.Entries;
            yield return next;
        }
    }

    private MadeUpProgramme Next(int number, int courses)
    {
        // The hospitals hold most courses, and stand first.
        var at = organisations[
            _dice.Chance(0.6)
                ? _dice.Below(Math.Min(20, organisations.Count))
                : _dice.Below(organisations.Count)
        ];
        var programme = Written(number, at);
        return new(
            at,
            programme,
            [.. Enumerable.Range(0, courses).Select(_ => Planned(programme, at))]
        );
    }

    private Programme Written(int number, OrganisationCard at)
    {
        var theme = _dice.Pick(Themes.All);
        var programme = new Programme { OrganisationId = at.Id, Slug = $"kurs-{number}" };
        programme
            .Write(
                new()
                {
                    Title = new(
                        string.Format(null, _dice.Pick(Titles), theme.Name.Nb!.ToLowerInvariant()),
                        En: "Living with " + theme.Name.En!.ToLowerInvariant()
                    ),
                    Ingress = new(Text(2)),
                    ForWhom = new(Text(1)),
                    Goals = new(Text(3)),
                    Content = new(Text(5)),
                    HowToRefer = new(Text(1)),
                    Themes = [theme.Code],
                    Audiences = _dice.Chance(0.5)
                        ? [Audience.Patient]
                        : [Audience.Patient, Audience.Relative],
                    ReferralRule = _dice.Pick(Rules),
                    AttendanceMode = _dice.Pick(Enum.GetValues<AttendanceMode>()),
                    GroupMinimum = 6,
                    GroupIdeal = 10,
                    GroupMaximum = 14,
                    ResponsibleDoctorId = Guid.CreateVersion7(),
                },
                at
            )
            .ShouldBeEmpty();
        programme.Join(
            new()
            {
                OrganisationId = at.Id,
                ProgrammeId = programme.Id,
                Name = "Bench",
                Role = GroupRole.ExperiencedUser,
                JoinedOn = at.Day(now),
            }
        );
        programme.Publish(at, now).ShouldBeEmpty();
        return programme;
    }

    private (Course, IReadOnlyList<Session>) Planned(Programme programme, OrganisationCard at)
    {
        var course = new Course
        {
            OrganisationId = at.Id,
            ProgrammeId = programme.Id,
            Title = programme.Title,
            Capacity = programme.GroupMaximum,
            GroupMinimum = programme.GroupMinimum,
            AttendanceMode = programme.AttendanceMode,
            State = _dice.Chance(0.7) ? CourseState.Confirmed : CourseState.Tentative,
            IsPublished = true,
        };
        var first = at.Day(now).AddDays(2 + _dice.Below(360));
        return (
            course,
            [
                .. Enumerable
                    .Range(0, 1 + _dice.Below(4))
                    .Select(week => Meeting(course, at.At(first.AddDays(7 * week), new(9, 0)))),
            ]
        );
    }

    private static Session Meeting(Course course, DateTimeOffset starts) =>
        new()
        {
            CourseId = course.Id,
            Starts = starts,
            Ends = starts.AddHours(3),
            TeachingMinutes = 135,
        };

    private string Text(int sentences) =>
        string.Join(' ', Enumerable.Range(0, sentences).Select(_ => _dice.Pick(Sentences)));
}
