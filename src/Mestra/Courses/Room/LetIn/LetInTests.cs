using Mestra.Courses.Contracts;

namespace Mestra.Courses;

public sealed class LetInTests
{
    [Fact]
    public async Task Who_stands_at_the_door_gets_a_free_seat()
    {
        await using var site = new Site();
        var course = await site.CourseToday();

        var answer = await site.Send(
            await Open(site, course),
            ("Person.GivenName", "Olav"),
            ("Person.FamilyName", "Dør")
        );

        answer.Status.ShouldBe(302);
        (await site.Follow(answer)).Text.ShouldContain("Olav Dør");
        (await site.Occupied(course.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task On_a_full_course_nobody_is_let_in_and_what_was_typed_stands()
    {
        await using var site = new Site();
        var course = await site.CourseToday(capacity: 1);
        await site.Party(course, SeatState.Confirmed, "Astrid");

        var answer = await site.Send(
            await Open(site, course),
            ("Person.GivenName", "Olav"),
            ("Person.FamilyName", "Dør")
        );

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldHaveSingleItem().ShouldStartWith("Kurset er fullt");
        answer.Value("Person.GivenName").ShouldBe("Olav");
        (await site.Occupied(course.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task A_relative_at_the_door_attends_on_the_patients_record()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        var party = await site.Party(course, SeatState.Confirmed, "Astrid");
        var patient = (await site.SeatsOf(party))[0].AttendeeId;

        await site.Send(
            await Open(site, course),
            ("Person.FamilyName", "Fjellvang"),
            ("PatientId", patient.ToString()),
            ("Person.Relation", "Partner")
        );

        var seats = await site.Db(db =>
            Task.FromResult(db.Set<Seat>().Where(s => s.IsWalkIn).ToList())
        );
        seats.ShouldHaveSingleItem().PatientId.ShouldBe(patient);
        seats[0].Relation.ShouldBe(Relation.Partner);
    }

    private static Task<Page> Open(Site site, Course course) =>
        site.As(Cast.Kursleder).Open($"/arbeid/kurs/{course.Id}/oppmote/ny");
}
