using Mestra.Courses.Contracts;
using Mestra.People;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

public sealed class AddPartyTests
{
    [Fact]
    public async Task Two_who_come_together_are_added_as_one_party()
    {
        await using var site = new Site();
        var course = await site.Course();

        var answer = await site.Send(await Form(site, course), [.. Couple, ("SeatNow", "True")]);

        answer.Status.ShouldBe(302);
        var seats = await site.Db(db => db.Set<Seat>().ToListAsync());
        seats.Count.ShouldBe(2);
        seats.Select(s => s.PartyId).Distinct().Count().ShouldBe(1);
        seats.ShouldAllBe(s => s.State == SeatState.Confirmed);
        seats.Select(s => s.PatientId).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
    }

    [Fact]
    public async Task The_same_form_sent_twice_with_a_number_adds_nobody_twice()
    {
        await using var site = new Site();
        var course = await site.Course();
        var form = await Form(site, course);
        (string, string)[] answers =
        [
            ("People[0].FamilyName", "Fjellvang"),
            ("People[0].NationalId", Number),
            ("SeatNow", "True"),
        ];

        (await site.Send(form, answers)).Status.ShouldBe(302);
        (await site.Send(form, answers)).Status.ShouldBe(302);

        (await site.Db(db => db.Set<Person>().CountAsync())).ShouldBe(1);
        (await site.Db(db => db.Set<Seat>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_who_is_on_the_course_already_is_not_added_again()
    {
        await using var site = new Site();
        var course = await site.Course();
        (string, string)[] answers =
        [
            ("People[0].FamilyName", "Fjellvang"),
            ("People[0].NationalId", Number),
            ("SeatNow", "True"),
        ];
        await site.Send(await Form(site, course), answers);

        var again = await site.Send(await Form(site, course), answers);

        again.Status.ShouldBe(422);
        again.Errors.ShouldHaveSingleItem().ShouldStartWith("Personen har allerede plass");
        (await site.Db(db => db.Set<Seat>().CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("True")]
    [InlineData("False")]
    public async Task The_same_form_sent_several_times_at_once_adds_the_party_once(string seatNow)
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 40);
        var form = await Form(site, course);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ => Task.Run(() => site.Send(form, [.. Couple, ("SeatNow", seatNow)])))
        );

        answers.ShouldAllBe(answer => answer.Status == 302);
        (await site.Db(db => db.Set<Person>().CountAsync())).ShouldBe(2);
        (await site.Db(db => db.Set<Seat>().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_form_that_comes_back_with_others_in_it_is_told_and_adds_them_when_it_is_sent_again()
    {
        await using var site = new Site();
        var course = await site.Course();
        var form = await Form(site, course);
        await site.Send(form, [.. Couple, ("SeatNow", "True")]);

        var told = await site.Send(
            form,
            ("People[0].GivenName", "Bjørn"),
            ("People[0].FamilyName", "Dal"),
            ("SeatNow", "True")
        );

        told.Status.ShouldBe(422);
        told.Text.ShouldContain("Dette skjemaet er alt sendt");
        told.Value("People[0].GivenName").ShouldBe("Bjørn");
        (await site.Occupied(course.Id)).ShouldBe(2);
        (await site.Send(told, ("SeatNow", "True"))).Status.ShouldBe(302);
        (await site.Occupied(course.Id)).ShouldBe(3);
    }

    [Fact]
    public async Task Another_organisations_party_is_not_joined()
    {
        await using var site = new Site();
        var theirs = await site.Course(organisationId: Cast.Innby.Id);
        var party = await site.Party(
            theirs,
            SeatState.Confirmed,
            CourseScene.Person("Nils", organisationId: Cast.Innby.Id)
        );
        var course = await site.Course();

        var answer = await site.Send(
            await Form(site, course),
            [.. Couple, ("SeatNow", "True"), ("PartyId", $"{party}")]
        );

        answer.Status.ShouldBe(422);
        answer.Value("People[1].GivenName").ShouldBe("Knut");
        (await site.SeatsOf(party)).ShouldHaveSingleItem().CourseId.ShouldBe(theirs.Id);
    }

    [Fact]
    public async Task On_a_full_course_nobody_is_added_and_all_that_was_typed_stands()
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 1);

        var answer = await site.Send(await Form(site, course), [.. Couple, ("SeatNow", "True")]);

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldHaveSingleItem().ShouldStartWith("Det er for få ledige plasser");
        answer.Value("People[1].GivenName").ShouldBe("Knut");
        (await site.Db(db => db.Set<Person>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_full_course_still_has_a_waiting_list()
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 1);
        await site.Party(course, SeatState.Confirmed, "Bjørn");

        (
            await site.Send(await Form(site, course), [.. Couple, ("SeatNow", "False")])
        ).Status.ShouldBe(302);
    }

    [Fact]
    public async Task An_impossible_number_and_a_missing_name_are_said_at_their_fields()
    {
        await using var site = new Site();
        var course = await site.Course();

        var answer = await site.Send(
            await Form(site, course),
            ("People[0].GivenName", "Astrid"),
            ("People[0].NationalId", "12345678901"),
            ("SeatNow", "True")
        );

        answer.Status.ShouldBe(422);
        answer.Errors.Length.ShouldBe(2);
        answer.Value("People[0].NationalId").ShouldBe("12345678901");
    }

    private static readonly string Number = Mestra.Kernel.SyntheticNumbers.Fodselsnummer(1).Digits;

    private static (string, string)[] Couple =>
        [
            ("People[0].GivenName", "Astrid"),
            ("People[0].FamilyName", "Fjellvang"),
            ("People[0].Relation", "Self"),
            ("People[1].GivenName", "Knut"),
            ("People[1].FamilyName", "Fjellvang"),
            ("People[1].Relation", "Partner"),
        ];

    private static Task<Page> Form(Site site, Course course) =>
        site.As(Cast.Sekretær).Open($"/arbeid/kurs/{course.Id}/deltakere/legg-til");
}
