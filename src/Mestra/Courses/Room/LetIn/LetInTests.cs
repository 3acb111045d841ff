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

    [Fact]
    public async Task The_same_form_sent_several_times_at_once_lets_one_in()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        var form = await Open(site, course);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ =>
                    Task.Run(() =>
                        site.Send(form, ("Person.GivenName", "Olav"), ("Person.FamilyName", "Dør"))
                    )
                )
        );

        answers.ShouldAllBe(answer => answer.Status == 302);
        (await site.Occupied(course.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_that_comes_back_with_somebody_else_is_told_and_lets_them_in_when_it_is_sent_again()
    {
        await using var site = new Site();
        var course = await site.CourseToday();
        var form = await Open(site, course);
        await site.Send(form, ("Person.FamilyName", "Dør"));

        var told = await site.Send(form, ("Person.FamilyName", "Vindu"));

        told.Status.ShouldBe(422);
        told.Text.ShouldContain("Dette skjemaet er alt sendt");
        told.Value("Person.FamilyName").ShouldBe("Vindu");
        (await site.Send(told, ("Person.FamilyName", "Vindu"))).Status.ShouldBe(302);
        (await site.Occupied(course.Id)).ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_comes_along_with_somebody_who_is_not_on_the_course()
    {
        await using var site = new Site();
        var theirs = await site.Course(organisationId: Cast.Innby.Id);
        var party = await site.Party(
            theirs,
            SeatState.Confirmed,
            CourseScene.Person("Nils", organisationId: Cast.Innby.Id)
        );
        var stranger = (await site.SeatsOf(party))[0].AttendeeId;
        var course = await site.CourseToday();
        await site.Party(course, SeatState.Confirmed, "Astrid");

        var answer = await site.Send(
            await Open(site, course),
            ("Person.FamilyName", "Dør"),
            ("Person.Relation", "Partner"),
            ("PatientId", $"{stranger}")
        );

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldHaveSingleItem().ShouldContain("må høre til noen på kurset");
        (await site.Occupied(course.Id)).ShouldBe(1);
    }

    private static Task<Page> Open(Site site, Course course) =>
        site.As(Cast.Kursleder).Open($"/arbeid/kurs/{course.Id}/oppmote/ny");
}
