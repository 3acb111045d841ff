using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>A new course from a programme.</summary>
public sealed class NewCourseTests
{
    [Fact]
    public async Task A_course_is_made_from_its_programme_with_irregular_days_in_one_form()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var programme = await site.AddProgramme();
        var form = await site.Open($"/arbeid/kurs/ny?tilbud={programme.Id}");
        form.Value("Input.ProgrammeId").ShouldBe($"{programme.Id}");
        form.Value("Input.LeaderId").ShouldBe($"{Cast.Kursleder.AccountId}");

        var answer = await site.Send(
            form,
            ("Input.Days[0].Day", "3.3.2027"),
            ("Input.Days[1].Day", "10.3.2027"),
            ("Input.Days[2].Day", "21.4.2027"),
            ("Input.From", "9.30"),
            ("Input.To", "14"),
            ("Input.BreakMinutes", "45"),
            ("Input.PlaceId", $"{Cast.Fjellstuen.Id}")
        );

        answer.Status.ShouldBe(302, answer.Text);
        var page = await site.Follow(answer);
        page.Heading.ShouldBe("Hjerteskole");
        page.Text.ShouldContain("3. og 10. mars og 21. april 2027");
        var course = await site.Stored(Guid.Parse(answer.Location!.Split('/')[3]));
        course.State.ShouldBe(CourseState.Draft);
        course.Capacity.ShouldBe(12, "the programme's largest group");
        course.GroupMinimum.ShouldBe(4);
        course.DepartmentId.ShouldBe(Cast.Medisin.Id);
        course.Sessions.Select(s => s.TeachingMinutes).ShouldBe([225, 225, 225]);
    }

    [Fact]
    public async Task A_course_may_begin_without_dates()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var programme = await site.AddProgramme();
        var form = await site.Open("/arbeid/kurs/ny");
        var page = await site.Follow(
            await site.Send(form, ("Input.ProgrammeId", $"{programme.Id}"))
        );
        page.Text.ShouldContain("Ingen samlinger er lagt inn");
        page.Text.ShouldContain("Ingen datoer ennå");
    }

    [Theory]
    [InlineData("Input.ProgrammeId", "", "Velg hvilket tilbud")]
    [InlineData("Input.To", "", "Skriv når samlingen slutter")]
    [InlineData("Input.To", "8", "slutter før den begynner")]
    [InlineData("Input.BreakMinutes", "300", "Pausene fyller")]
    [InlineData("Input.Capacity", "-3", "")]
    [InlineData("Input.Days[1].Day", "i overmorgen", "Datoen kan ikke leses")]
    public async Task What_is_missing_or_impossible_is_said_and_the_rest_is_kept(
        string field,
        string typed,
        string says
    )
    {
        await using var site = new Site().As(Cast.Sekretær);
        var programme = await site.AddProgramme();
        var form = await site.Open($"/arbeid/kurs/ny?tilbud={programme.Id}");
        (string Field, string Value)[] all =
        [
            ("Input.Days[0].Day", "3.3.2027"),
            ("Input.Days[2].Day", "17.3.2027"),
            ("Input.From", "9"),
            ("Input.To", "12"),
        ];
        var answer = await site.Send(
            form,
            [.. all.Where(one => one.Field != field), (field, typed)]
        );
        answer.Status.ShouldBe(422);
        answer.Errors.ShouldContain(error => error.Contains(says), answer.Text);
        answer.Value("Input.Days[0].Day").ShouldBe("3.3.2027");
        answer.Value("Input.Days[2].Day").ShouldBe("17.3.2027");
        (await site.Db(db => db.Set<Course>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_course()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var programme = await site.AddProgramme();
        var form = await site.Open($"/arbeid/kurs/ny?tilbud={programme.Id}");
        var first = await site.Send(form);
        var second = await site.Send(form);
        second.Location.ShouldBe(first.Location);
        (await site.Db(db => db.Set<Course>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_form_sent_several_times_at_once_makes_one_course()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var programme = await site.AddProgramme();
        var form = await site.Open($"/arbeid/kurs/ny?tilbud={programme.Id}");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => site.Send(form)));
        answers.Select(answer => answer.Status).ShouldAllBe(status => status == 302);
        (await site.Db(db => db.Set<Course>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_that_comes_back_with_something_else_is_told_and_makes_its_course_when_it_is_sent_again()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var programme = await site.AddProgramme();
        var form = await site.Open($"/arbeid/kurs/ny?tilbud={programme.Id}");
        await site.Send(form);

        var told = await site.Send(form, ("Input.Capacity", "7"));

        told.Status.ShouldBe(422);
        told.Text.ShouldContain("Dette skjemaet er alt sendt");
        told.Value("Input.Capacity").ShouldBe("7");
        (await site.Send(told, ("Input.Capacity", "7"))).Status.ShouldBe(302);
        (await site.Db(db => db.Set<Course>().Select(c => c.Capacity).ToListAsync())).ShouldBe(
            [12, 7],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task The_id_of_another_organisations_course_is_refused_and_theirs_stays_as_it_is()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var theirs = await site.Course(organisationId: Cast.Innby.Id);
        var programme = await site.AddProgramme();
        var form = await site.Open($"/arbeid/kurs/ny?tilbud={programme.Id}");

        var answer = await site.Send(form, ("Input.Id", $"{theirs.Id}"));

        answer.Status.ShouldBe(422);
        (await site.Stored(theirs.Id)).OrganisationId.ShouldBe(Cast.Innby.Id);
        (await site.Db(db => db.Set<Course>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Another_organisations_programme_cannot_be_chosen()
    {
        await using var site = new Site().As(Cast.Sekretær);
        await site.AddProgramme();
        var theirs = await site.AddProgramme(Cast.Innby, "Nabokurs");
        var form = await site.Open("/arbeid/kurs/ny");
        form.Html.ShouldNotContain("Nabokurs");
        (await site.Send(form, ("Input.ProgrammeId", $"{theirs.Id}"))).Status.ShouldBe(422);
    }

    [Fact]
    public async Task Without_programmes_the_page_says_where_to_begin()
    {
        await using var site = new Site().As(Cast.Sekretær);
        (await site.Open("/arbeid/kurs/ny")).Text.ShouldContain("Lag et tilbud");
        (await site.As(Cast.ErfarenBruker).Open("/arbeid/kurs/ny")).Status.ShouldBe(403);
    }
}
