using Mestra.Courses.Contracts;

namespace Mestra.Courses;

/// <summary>What courses wait for, on the worklist of those who can do it.</summary>
public sealed class CourseWorkTests
{
    [Fact]
    public async Task Each_course_that_waits_stands_on_the_worklist_of_those_who_may()
    {
        await using var site = new Site();
        await Add(site, "Uten datoer", CourseState.Draft, sessions: 0);
        await Add(site, "Til godkjenning", CourseState.Draft);
        await Add(site, "Til åpning", CourseState.Approved);
        await Add(site, "Snart", CourseState.Tentative, inDays: 20);
        await Add(site, "Lenge til", CourseState.Tentative, inDays: 200);
        await Add(site, "I dag", CourseState.Confirmed, inDays: 0);
        await Add(site, "Ferdig", CourseState.Running, inDays: -20);
        await Add(site, "Utsatt", CourseState.Postponed);
        await Add(site, "Avlyst", CourseState.Cancelled);

        var head = (await site.As(Cast.Avdelingsleder).Open("/arbeid")).Text;
        head.ShouldContain("Kurs å godkjenne");
        head.ShouldContain("Går kurset?");
        head.ShouldContain("0 av 12 har plass");
        head.ShouldNotContain("Lenge til");
        head.ShouldNotContain("Avlyst");

        var secretary = (await site.As(Cast.Sekretær).Open("/arbeid")).Text;
        secretary.ShouldContain("Utkast uten datoer");
        secretary.ShouldContain("Kurs å åpne");
        secretary.ShouldContain("Kurs som begynner");
        secretary.ShouldContain("Kurs å avslutte");
        secretary.ShouldContain("Utsatte kurs uten avklaring");
        secretary.ShouldNotContain("Kurs å godkjenne");

        (await site.As(Cast.Rådgiver).Open("/arbeid")).Text.ShouldNotContain("Kurs å åpne");
        (await site.As(Cast.InnbySekretær).Open("/arbeid")).Text.ShouldNotContain("Til åpning");
    }

    private static async Task Add(
        Site site,
        string title,
        CourseState state,
        int sessions = 1,
        int inDays = 14
    ) => await site.AddCourse(await site.AddProgramme(title: title), state, sessions, inDays);
}
