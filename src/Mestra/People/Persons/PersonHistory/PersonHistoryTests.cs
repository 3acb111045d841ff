using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

public sealed class PersonHistoryTests
{
    [Fact]
    public async Task It_says_who_changed_what_never_to_what_and_opening_it_is_a_look()
    {
        await using var site = new Site();
        var person = CourseScene.Person("Astrid");
        await site.Add(person);
        var page = await site.As(Cast.Sekretær).Open($"/arbeid/personer/{person.Id}");
        await site.Send(page, ("Input.Phone", "90 00 00 01"));
        page.Html.ShouldContain($"/arbeid/personer/{person.Id}/historikk");

        var history = await site.Open($"/arbeid/personer/{person.Id}/historikk");

        var row = history.Document.QuerySelectorAll("table tbody tr")[0];
        row.TextContent.ShouldContain("Siri Sekretær");
        row.QuerySelectorAll("li").Select(li => li.TextContent.Trim()).ShouldBe(["telefon"]);
        history.Html.ShouldNotContain("90000001");
        (
            await site.Db(db =>
                db.Set<Look>()
                    .CountAsync(look => look.PersonId == person.Id && look.Page == "Look.History")
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Of_a_new_person_only_what_is_known_is_named()
    {
        await using var site = new Site();
        var person = new Person
        {
            OrganisationId = Cast.Fjordby.Id,
            GivenName = "Astrid",
            FamilyName = "Myrstøl",
        };
        await site.Add(person);

        var page = await site.As(Cast.Lege).Open($"/arbeid/personer/{person.Id}/historikk");

        page.Document.QuerySelectorAll("ul.m-changes li")
            .Select(li => li.TextContent.Trim())
            .ShouldBe(["fornavn", "etternavn", "språk"], ignoreOrder: true);
    }

    [Fact]
    public async Task Nobody_elses_person_has_a_history_here()
    {
        await using var site = new Site();
        var person = CourseScene.Person("Astrid");
        await site.Add(person);

        var page = await site.As(Cast.InnbySekretær)
            .Open($"/arbeid/personer/{person.Id}/historikk");

        page.Status.ShouldBe(404);
    }
}
