using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Courses;

/// <summary>The courses of the demonstration.</summary>
public sealed class CoursesDemoTests(CoursesDemoTests.Demonstration demo)
    : IClassFixture<CoursesDemoTests.Demonstration>
{
    [Fact]
    public async Task There_are_enough_courses_at_every_stage_and_twelve_held_of_one_programme()
    {
        var courses = await Courses(demo.Site);
        courses.Count.ShouldBeGreaterThanOrEqualTo(120);
        courses
            .Select(c => c.State)
            .Distinct()
            .Count()
            .ShouldBe(Enum.GetValues<CourseState>().Length);
        courses
            .Where(c => c.State == CourseState.Held && c.LockedAt is not null)
            .GroupBy(c => c.ProgrammeId)
            .Max(held => held.Count())
            .ShouldBeGreaterThanOrEqualTo(12);
        courses.Select(c => c.OrganisationId).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public async Task Their_states_fit_their_dates()
    {
        var now = demo.Site.Clock.GetUtcNow();
        foreach (var course in await Courses(demo.Site))
        {
            var (first, last) = (course.Planned.FirstOrDefault(), course.Planned.LastOrDefault());
            switch (course.State)
            {
                case CourseState.Held:
                    last!.Ends.ShouldBeLessThan(now);
                    break;
                case CourseState.Running:
                    first!.Starts.ShouldBeLessThan(now.AddDays(1));
                    break;
                case CourseState.Confirmed or CourseState.Tentative or CourseState.Approved:
                    first!.Starts.ShouldBeGreaterThan(now);
                    break;
            }
        }
    }

    [Fact]
    public async Task No_session_lies_on_a_holiday_and_nobody_is_at_two_places()
    {
        var courses = await Courses(demo.Site);
        foreach (var course in courses)
        {
            var isSwedish = course.OrganisationId == Cast.Sjoregionen.Id;
            course.Sessions.ShouldAllBe(s =>
                !Holidays.Is(isSwedish ? "SE" : "NO", Cast.Fjordby.Card().Day(s.Starts))
            );
            course.Sessions.ShouldAllBe(s => s.HasPlace && s.TeachingMinutes > 0);
        }

        var clashes = await demo.Site.In(services =>
            services
                .GetRequiredService<Clashes>()
                .Of([.. courses.SelectMany(c => c.Sessions)], default)
        );
        clashes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_coded_course_covers_all_five_topics_and_an_uncoded_one_none()
    {
        foreach (var course in (await Courses(demo.Site)).Where(c => c.Sessions.Count > 0))
        {
            var isCoded =
                course.OrganisationId == Cast.Fjordby.Id || course.OrganisationId == Cast.Innby.Id;
            course
                .Sessions.SelectMany(s => s.Topics)
                .Distinct()
                .Count()
                .ShouldBe(isCoded ? Enum.GetValues<IsfTopic>().Length : 0);
        }
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_courses()
    {
        await using var again = await Filled();
        (await Shape(again)).ShouldBe(await Shape(demo.Site));
    }

    private static async Task<List<string>> Shape(Site site) =>
        [
            .. (await Courses(site))
                .Select(c =>
                    $"{c.OrganisationId} {c.Title.Nb} {c.State} {string.Join(' ', c.Planned.Select(s => $"{s.Starts:O} {s.PlaceId}"))}"
                )
                .Order(StringComparer.Ordinal),
        ];

    private static async Task<Site> Filled()
    {
        var site = new Site();
        (People.Organisation At, int Programmes)[] all =
        [
            (Cast.Fjordby, 4),
            (Cast.Innby, 3),
            (Cast.Kommune, 2),
            (Cast.Foreningen, 1),
            (Cast.Sjoregionen, 2),
        ];
        foreach (var (number, (at, programmes)) in all.Index())
        {
            for (var n = 1; n <= programmes; n++)
            {
                await site.AddProgramme(at, $"{at.Name} {n}", slug: $"kurs-{number}-{n}");
            }
        }

        await site.In(services =>
            services
                .GetServices<IDemonstrate>()
                .OfType<CoursesDemo>()
                .Single()
                .Fill(new DemoDice(7), Site.Today, default)
        );
        return site;
    }

    private static Task<List<Course>> Courses(Site site) =>
        site.Db(db =>
            db.Set<Course>()
                .AsNoTracking()
                .Include(c => c.Sessions)
                    .ThenInclude(s => s.Contributors)
                .ToListAsync()
        );

    /// <summary>Filled once, and only looked at.</summary>
    public sealed class Demonstration : IAsyncLifetime
    {
        internal Site Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await Filled();

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
