using Mestra.Courses.Contracts;

namespace Mestra.Courses;

/// <summary>A programme gets a new name.</summary>
public sealed class FollowProgrammeTests
{
    [Fact]
    public async Task A_coming_course_takes_the_new_name_and_a_held_one_keeps_the_old()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var programme = await site.AddProgramme();
        var coming = await site.Course(programmeId: programme.Id);
        var held = await site.Course(
            programmeId: programme.Id,
            inDays: -60,
            state: CourseState.Held
        );
        var form = await site.Open($"/arbeid/tilbud/{programme.Id}/endre");

        var answer = await site.Send(form, ("Form.Title.Nb", "Ny hjerteskole"));

        answer.Status.ShouldBe(302, answer.Text);
        (await site.Stored(coming.Id)).Title.Nb.ShouldBe("Ny hjerteskole");
        (await site.Stored(held.Id)).Title.Nb.ShouldBe("Hjertesviktskole");
    }

    [Fact]
    public async Task The_programme_leads_to_a_new_course_and_the_course_back_to_the_plan()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var programme = await site.AddProgramme();
        var course = await site.Course(programmeId: programme.Id);

        var shown = await site.Open($"/arbeid/tilbud/{programme.Id}");
        var program = await site.Open($"/arbeid/kurs/{course.Id}/program");

        shown
            .Document.QuerySelector($"a[href='/arbeid/kurs/ny?tilbud={programme.Id}']")
            .ShouldNotBeNull();
        shown
            .Document.QuerySelector($"a[href='/arbeid/tilbud/{programme.Id}/resultater']")
            .ShouldNotBeNull();
        program
            .Document.QuerySelector($"a[href='/arbeid/tilbud/{programme.Id}/plan']")
            .ShouldNotBeNull();
    }
}
