using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Courses;

/// <summary>The courses of the demonstration.</summary>
public sealed class CoursesDemoTests(DemoScene demo)
{
    private const string Followed = "hjertesviktskole-fjordby";

    /// <summary>What the public reads of how many sessions there are; the rest of the text is not about numbers.</summary>
    private static readonly (string Words, int Sessions)[] Numbers =
    [
        ("En dag", 1),
        ("En kveld", 1),
        ("En ettermiddag", 1),
        ("To dager", 2),
        ("To kvelder", 2),
        ("Tre samlinger", 3),
        ("Tre kvelder", 3),
        ("Tre träffar", 3),
        ("Fire samlinger", 4),
        ("Fire ettermiddager", 4),
        ("Fire kvelder", 4),
        ("Fyra träffar", 4),
        ("Fem samlinger", 5),
        ("Fem kvällar", 5),
        ("Seks samlinger", 6),
        ("Åtte samlinger", 8),
        ("Åtte ettermiddager", 8),
        ("Ti samlinger", 10),
    ];

    [Fact]
    public async Task There_are_enough_courses_at_every_stage_and_twelve_held_of_one_programme()
    {
        var courses = await Courses(await demo.Site());
        courses.Count(c => c.Sessions.Count > 0).ShouldBeGreaterThanOrEqualTo(120);
        courses
            .Select(c => c.State)
            .Distinct()
            .Count()
            .ShouldBe(Enum.GetValues<CourseState>().Length);
        var most = courses
            .Where(c => c.State == CourseState.Held && c.LockedAt is not null)
            .GroupBy(c => c.ProgrammeId)
            .MaxBy(held => held.Count())!;
        most.Count().ShouldBeGreaterThanOrEqualTo(12);
        courses
            .Where(c => c.ProgrammeId == most.Key)
            .Select(c => c.State)
            .Distinct()
            .Count()
            .ShouldBe(Enum.GetValues<CourseState>().Length);
        courses.Select(c => c.OrganisationId).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public async Task Their_states_fit_their_dates()
    {
        var site = await demo.Site();
        var now = site.Clock.GetUtcNow();
        foreach (var course in await Courses(site))
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
    public async Task No_session_lies_on_a_closed_day_and_nobody_is_at_two_places()
    {
        var site = await demo.Site();
        var courses = await Courses(site);
        foreach (var course in courses)
        {
            var country = course.OrganisationId == Cast.Sjoregionen.Id ? "SE" : "NO";
            course.Sessions.ShouldAllBe(s => !DemoDays.IsClosed(country, DayOf(s)));
            course.Sessions.ShouldAllBe(s =>
                s.HasPlace && s.TeachingMinutes > 0 && s.Contributors.Count > 0
            );
        }

        var clashes = await site.In(services =>
            services
                .GetRequiredService<Clashes>()
                .Of([.. courses.SelectMany(c => c.Sessions)], default)
        );
        clashes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_falls_today_and_its_day_can_be_followed_break_by_break()
    {
        var site = await demo.Site();
        var stops = await site.In(services =>
            services.GetRequiredService<IDemoTour>().Stops(Cast.Fjordby.Id, default)
        );
        var stop = stops.Single(one => one.TextKey == "Courses.Tour.Now");
        var course = (await Courses(site)).Single(c => stop.Href.Contains(c.Id.ToString()));
        course.Sessions.ShouldContain(s => DayOf(s) == Site.Today);

        var day = await site.As(Cast.Kursleder).Open(stop.Href);

        day.Text.ShouldContain("Pause kl. 10");
        day.Text.ShouldNotContain("Pauser i alt");
    }

    [Theory]
    [InlineData(2026, 12, 22)]
    [InlineData(2026, 12, 23)]
    [InlineData(2027, 1, 2)]
    [InlineData(2027, 3, 25)]
    [InlineData(2027, 5, 17)]
    [InlineData(2027, 7, 15)]
    [InlineData(2027, 11, 27)]
    public void Whatever_day_a_demonstration_is_made_its_courses_are_where_they_say(
        int year,
        int month,
        int day
    )
    {
        var today = new DateOnly(year, month, day);
        foreach (var table in DemoCourses.All().Values)
        {
            var days = new DemoDays(table, "NO");
            var stages = DemoStages.Around(today, table, days, new DemoDice(3));
            var all =
                table.Programme == Followed ? stages.Concat(DemoStages.Of(today, days)) : stages;
            foreach (var (state, its) in all.Where(stage => stage.Days.Count > 0))
            {
                its.ShouldAllBe(one => !DemoDays.IsClosed("NO", one));
                its.ShouldBeInOrder();
                (state == CourseState.Held).ShouldBe(
                    its[^1] < today && state != CourseState.Cancelled,
                    $"{table.Programme} {state} {its[0]}"
                );
                (state != CourseState.Running || its[0] <= today).ShouldBeTrue(table.Programme);
            }
        }
    }

    [Fact]
    public void Every_invented_programme_has_its_table_and_the_table_has_as_many_sessions_as_the_programme_says()
    {
        var tables = DemoCourses.All();
        foreach (var facts in InventedProgramme.All())
        {
            var title =
                facts.Title.Nn is { Length: > 0 } nn && facts.Organisation == Cast.Kommune.Name
                    ? nn
                    : facts.Title.Nb ?? facts.Title.Sv!;
            var table = tables[Slug.Of(title, facts.Organisation)];
            table.DaysAfter.Count.ShouldBe(table.Sessions.Count, table.Programme);
            table.Sessions.ShouldAllBe(s => !s.Theme.IsEmpty && s.By.Count > 0);
            table
                .Sessions.SelectMany(s => s.Topics)
                .Distinct()
                .ShouldBe(facts.Topics, ignoreOrder: true, table.Programme);
            var said = facts.Ingress.Nb ?? facts.Ingress.Sv!;
            foreach (
                var (words, sessions) in Numbers.Where(n =>
                    said.StartsWith(n.Words, StringComparison.Ordinal)
                )
            )
            {
                table.Sessions.Count.ShouldBe(sessions, $"{table.Programme}: {words}");
            }

            if (
                said.Contains("kveld", StringComparison.Ordinal)
                || said.Contains("kväll", StringComparison.Ordinal)
            )
            {
                table.From.ShouldBeGreaterThanOrEqualTo(new TimeOnly(17, 0), table.Programme);
            }

            if (said.Contains("ettermiddag", StringComparison.Ordinal))
            {
                table.From.ShouldBeGreaterThanOrEqualTo(new TimeOnly(12, 0), table.Programme);
            }
        }
    }

    [Fact]
    public async Task What_a_Swedish_region_and_a_nynorsk_municipality_hold_is_written_in_their_language()
    {
        foreach (var course in await Courses(await demo.Site()))
        {
            if (course.OrganisationId == Cast.Sjoregionen.Id)
            {
                course.Sessions.ShouldAllBe(s => s.Theme.Nb == null && s.Theme.Sv != null);
            }
            else if (course.OrganisationId == Cast.Kommune.Id)
            {
                course.Sessions.ShouldAllBe(s => s.Theme.Nb == null && s.Theme.Nn != null);
            }
            else
            {
                course.Sessions.ShouldAllBe(s => s.Theme.Nb != null && s.Theme.Nn != null);
            }
        }
    }

    private static DateOnly DayOf(Session session) => Cast.Fjordby.Card().Day(session.Starts);

    private static Task<List<Course>> Courses(Site site) =>
        site.Db(db =>
            db.Set<Course>()
                .AsNoTracking()
                .Include(c => c.Sessions)
                    .ThenInclude(s => s.Contributors)
                .ToListAsync()
        );
}
