using Mestra.Correspondence;
using Mestra.Courses.Contracts;

namespace Mestra.People;

/// <summary>The one rule for who has a protected address, held against the pages that show several people (domain 8.4).</summary>
public sealed class ProtectedNamesTests
{
    [Theory]
    [InlineData("nb", "Beskyttet adresse")]
    [InlineData("nn", "Verna adresse")]
    [InlineData("sv", "Skyddade uppgifter")]
    [InlineData("en", "Protected address")]
    public async Task Lists_and_headings_say_neutral_words_and_initials_that_tell_two_apart(
        string language,
        string words
    )
    {
        await using var site = new Site();
        var course = await site.Course(inDays: 0, state: CourseState.Running);
        await site.Seated(course, Hidden("Solveig"));
        await site.Seated(course, Hidden("Gudrun"));
        await site.Party(course, SeatState.Waiting, Hidden("Marit"));
        var task = (await site.Messages()).First(m => m.Channel == MessageChannel.SecureRoute);
        site.As(Cast.Sekretær).Reading(language);
        var at = $"/arbeid/kurs/{course.Id}";
        string[] addresses =
        [
            $"{at}/deltakere",
            $"{at}/deltakere/rekkefolge",
            $"{at}/oppmote",
            $"{at}/utsendinger",
            $"{at}/utsendinger/{task.Id}",
            "/arbeid/utsendinger",
        ];
        foreach (var address in addresses)
        {
            var page = await site.Open(address);

            page.Status.ShouldBe(200, address);
            page.Text.ShouldContain($"{words} (", customMessage: address);
            page.Text.ShouldNotContain("Fjellvang", customMessage: address);
        }

        var list = (await site.Open($"{at}/utsendinger")).Text;
        list.ShouldContain($"{words} (S.F.)");
        list.ShouldContain($"{words} (G.F.)");
    }

    [Fact]
    public async Task The_name_stands_on_the_persons_own_page()
    {
        await using var site = new Site();
        var person = Hidden("Solveig");
        await site.Add(person);

        (await site.As(Cast.Sekretær).Open($"/arbeid/personer/{person.Id}")).Heading.ShouldBe(
            "Solveig Fjellvang"
        );
    }

    private static Person Hidden(string name) => CourseScene.Person(name, isProtected: true);
}
