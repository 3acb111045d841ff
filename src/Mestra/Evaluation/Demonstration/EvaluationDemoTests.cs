using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Evaluation;

/// <summary>The invented answers keep every promise that real ones do.</summary>
public sealed class EvaluationDemoTests
{
    [Fact]
    public async Task Held_courses_grow_better_and_the_audit_finds_nothing()
    {
        await using var site = new Site();
        var programme = Guid.CreateVersion7();
        for (var month = 12; month >= 1; month--)
        {
            await site.Course(
                state: CourseState.Held,
                inDays: -30 * month,
                programmeId: programme,
                sessions: 3
            );
        }

        var running = await site.Course(state: CourseState.Running, inDays: -7);
        await site.Party(running, SeatState.Confirmed, "Astrid", "Knut");
        await Fill(site);

        var courses = await site.In(services =>
            services
                .GetRequiredService<CourseComparison>()
                .Of(programme, TestContext.Current.CancellationToken)
        );
        courses.Count.ShouldBe(12);
        courses[^1].Means[0]!.Value.ShouldBeGreaterThan(courses[0].Means[0]!.Value + 0.5);
        courses.Count(course => course.Changes.Count > 0).ShouldBe(3);
        (
            await site.Db(db => db.Set<CourseEvaluation>().CountAsync(e => e.ClosedAt == null))
        ).ShouldBe(1);
        (await site.Db(db => db.Set<Debrief>().CountAsync())).ShouldBe(11);
        (
            await site.In(services =>
                services
                    .GetServices<IAudit>()
                    .OfType<EvaluationAudit>()
                    .Single()
                    .Breaches(TestContext.Current.CancellationToken)
            )
        ).ShouldBeEmpty();
    }

    private static Task Fill(Site site) =>
        site.In(services =>
            services
                .GetServices<IDemonstrate>()
                .OfType<EvaluationDemo>()
                .Single()
                .Fill(new DemoDice(7), Site.Today, TestContext.Current.CancellationToken)
        );
}
