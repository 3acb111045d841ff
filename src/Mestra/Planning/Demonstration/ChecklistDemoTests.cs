using Mestra.Courses;
using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>The checklists of the demonstration's courses.</summary>
public sealed class ChecklistDemoTests(DemoScene demo)
{
    [Fact]
    public async Task The_courses_lately_held_and_the_next_to_come_have_a_round_and_no_called_off_one()
    {
        var site = await demo.Site();
        var rounds = (await Rounds(site)).Select(task => task.CourseId!.Value).ToHashSet();
        var courses = await site.Db(db => db.Set<Course>().Include(c => c.Sessions).ToListAsync());
        courses
            .Where(c => c.State is CourseState.Cancelled or CourseState.Postponed)
            .ShouldAllBe(course => !rounds.Contains(course.Id));
        foreach (
            var programme in courses
                .Where(c => c.Planned.Any() && rounds.Contains(c.Id))
                .GroupBy(c => c.ProgrammeId)
        )
        {
            var over = programme.Count(c =>
                DateOnly.FromDateTime(c.Planned.Last().Ends.UtcDateTime) < Site.Today
            );
            over.ShouldBeLessThanOrEqualTo(2);
            (programme.Count() - over).ShouldBeLessThanOrEqualTo(3);
        }
    }

    [Fact]
    public async Task What_is_past_is_done_but_for_a_few_and_nothing_to_come_is()
    {
        var site = await demo.Site();
        var tasks = await Rounds(site);
        tasks.Count(task => task.DoneOn is not null).ShouldBeGreaterThan(tasks.Count / 10);
        tasks.ShouldAllBe(task => task.DoneOn == null || task.DoneOn <= Site.Today);
        (await site.As(Cast.Sekretær).Open("/arbeid")).Text.ShouldContain("Punkter på sjekklisten");
    }

    private static Task<List<ChecklistTask>> Rounds(Site site) =>
        site.Db(db => db.Set<ChecklistTask>().Where(task => task.CourseId != null).ToListAsync());
}
