using Mestra.Courses;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Correspondence;

public sealed class CorrespondenceWorkTests
{
    [Fact]
    public async Task The_secretary_sees_letters_to_print_and_people_to_reach_by_the_secure_route()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Seated(course, MessageScene.Astrid(), CourseScene.Person("Knut"));
        await site.Seated(course, CourseScene.Person("Skjult", isProtected: true));
        site.As(Cast.Sekretær);

        var worklist = await site.Open("/arbeid");

        worklist.Text.ShouldContain("2 brev er ikke sendt");
        worklist.Text.ShouldContain("Én person må nås på sikker vei");
        worklist.Text.ShouldNotContain("Skjult");
    }

    [Fact]
    public async Task The_course_says_that_somebody_must_be_reached_by_the_secure_route()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Seated(course, CourseScene.Person("Skjult", isProtected: true));
        site.As(Cast.Sekretær);

        (await site.Open($"/arbeid/kurs/{course.Id}/utsendinger")).Text.ShouldContain(
            "Det går aldri brev eller SMS herfra"
        );
    }

    [Fact]
    public async Task The_audit_finds_what_is_due_without_a_seat_and_what_would_reach_a_protected_person()
    {
        await using var site = new Site();
        var course = await site.Course();
        var astrid = MessageScene.Astrid();
        var party = await site.Seated(course, astrid);
        (await Breaches(site)).ShouldBeEmpty();

        await site.Change(async db =>
        {
            (await db.Set<Seat>().SingleAsync(seat => seat.PartyId == party)).GiveUp(
                GivenUpBy.Participant,
                "",
                site.Clock.GetUtcNow()
            );
            (await db.Set<People.Person>().SingleAsync(p => p.Id == astrid.Id)).IsProtected = true;
        });

        var breaches = await Breaches(site);
        breaches.Count(line => line.Contains("given up")).ShouldBe(2);
        breaches.Count(line => line.Contains("protected")).ShouldBe(2);
    }

    private static Task<IReadOnlyList<string>> Breaches(Site site) =>
        site.In(services =>
            ActivatorUtilities
                .CreateInstance<AuditMessages>(services)
                .Breaches(TestContext.Current.CancellationToken)
        );
}
