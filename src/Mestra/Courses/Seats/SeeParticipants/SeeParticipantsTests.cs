using Mestra.Courses.Contracts;
using Mestra.People;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

public sealed class SeeParticipantsTests
{
    [Fact]
    public async Task Those_who_come_together_stand_together_with_the_relative_below_the_patient()
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 8);
        await site.Party(course, SeatState.Confirmed, "Bjørn");
        await site.Party(course, SeatState.Confirmed, "Astrid", "Knut");

        var page = await site.As(Cast.Sekretær).Open(Participants(course));

        page.Status.ShouldBe(200);
        page.Text.ShouldContain("3 av 8 plasser");
        page.Text.ShouldContain("2 pasienter, 1 pårørende. 5 ledige plasser.");
        page.Table("Deltakere med plass")
            .Select(row => row[1].Split(' ')[0])
            .ShouldBe(["Astrid", "Knut", "Bjørn"]);
        page.Document.QuerySelectorAll("table:first-of-type tbody").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_seat_is_offered_from_the_list_and_the_page_says_so()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Party(course, SeatState.Waiting, "Ragnhild");
        var page = await site.As(Cast.Sekretær).Open(Participants(course));

        var answer = await site.Press(page, "Tilby plass");

        answer.Status.ShouldBe(302);
        (await site.Occupied(course.Id)).ShouldBe(1);
        var after = await site.Follow(answer);
        after.Table("Deltakere med plass")[0].ShouldContain(cell => cell.Contains("Tilbudt"));
        after.Text.ShouldContain("Ingen står på ventelisten");
    }

    [Fact]
    public async Task Where_a_party_lacks_a_seat_the_page_says_how_many_and_offers_none()
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 2);
        await site.Party(course, SeatState.Confirmed, "Bjørn");
        await site.Party(course, SeatState.Waiting, "Olav", "Inger");

        var page = await site.As(Cast.Sekretær).Open(Participants(course));

        page.Text.ShouldContain("Mangler 1 plass");
        page.Document.QuerySelectorAll("button")
            .ShouldAllBe(button => !button.TextContent.Contains("Tilby plass"));
    }

    [Fact]
    public async Task Of_a_protected_person_only_the_neutral_words_are_shown()
    {
        await using var site = new Site();
        var course = await site.Course();
        var hidden = CourseScene.Person("Hemmelig", "Hemmeligsen", isProtected: true);
        await site.Party(course, SeatState.Confirmed, hidden);

        var page = await site.As(Cast.Sekretær).Open(Participants(course));

        page.Text.ShouldContain("Beskyttet adresse");
        page.Html.ShouldNotContain("Hemmelig");
        page.Document.QuerySelector($"a[href='/arbeid/personer/{hidden.Id}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_protected_person_stands_on_no_print_and_in_no_file()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Party(course, SeatState.Confirmed, "Astrid");
        await site.Party(
            course,
            SeatState.Confirmed,
            CourseScene.Person("Hemmelig", "Hemmeligsen", isProtected: true)
        );
        site.As(Cast.Sekretær);

        var print = await site.Open($"{Participants(course)}/utskrift");
        var csv = await site.Open($"{Participants(course)}/eksport?som=csv");

        print.Html.ShouldContain("Astrid");
        print.Html.ShouldNotContain("Hemmelig");
        print.Html.ShouldNotContain("Beskyttet");
        csv.Html.ShouldContain("Astrid");
        csv.Html.ShouldNotContain("Hemmelig");
    }

    [Fact]
    public async Task The_file_has_telephone_numbers_that_a_spreadsheet_program_leaves_alone()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Party(course, SeatState.Confirmed, MessageScene.Astrid());

        var csv = await site.As(Cast.Sekretær).Open($"{Participants(course)}/eksport?som=csv");

        csv.Html.ShouldContain(";(+47) 00000042;");
    }

    [Fact]
    public async Task On_paper_the_list_has_no_tick_boxes()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Party(course, SeatState.Confirmed, "Astrid");

        var page = await site.As(Cast.Sekretær).Open(Participants(course));

        var boxes = page.Document.QuerySelectorAll("main [type='checkbox']");
        boxes.ShouldNotBeEmpty();
        boxes.ShouldAllBe(box => box.Closest(".m-pick,.m-noprint") != null);
    }

    [Fact]
    public async Task Every_name_shown_is_a_look_in_the_log()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Party(course, SeatState.Confirmed, "Astrid");
        await site.Party(course, SeatState.Waiting, "Bjørn");

        await site.As(Cast.Sekretær).Open(Participants(course));

        var looks = await site.Db(db => db.Set<Look>().ToListAsync());
        looks.Count.ShouldBe(2);
        looks.ShouldAllBe(look => look.Page == "Look.Participants");
    }

    [Fact]
    public async Task The_doctor_sees_the_list_but_gives_no_seats()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Party(course, SeatState.Waiting, "Ragnhild");
        var page = await site.As(Cast.Lege).Open(Participants(course));

        page.Status.ShouldBe(200);
        page.Document.QuerySelectorAll("main form button").ShouldBeEmpty();
        var order = await site.Open($"{Participants(course)}/rekkefolge");
        order.Status.ShouldBe(200);
        (await site.Open($"{Participants(course)}/legg-til")).Status.ShouldBe(403);
        (await site.SeatsOf(party))[0].State.ShouldBe(SeatState.Waiting);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/rekkefolge")]
    [InlineData("/legg-til")]
    [InlineData("/utskrift")]
    [InlineData("/eksport")]
    public async Task Neither_an_experienced_user_nor_another_organisation_gets_in(string page)
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Party(course, SeatState.Confirmed, "Astrid");

        (await site.As(Cast.ErfarenBruker).Open(Participants(course) + page)).Status.ShouldBe(403);
        (await site.As(Cast.InnbySekretær).Open(Participants(course) + page)).Status.ShouldBe(404);
    }

    private static string Participants(Course course) => $"/arbeid/kurs/{course.Id}/deltakere";
}
