using Mestra.People;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Testing;

/// <summary>A person's name can be read wherever it stands.</summary>
public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Fjellveien 2", 422)]
    [InlineData("0000 Fjordby", 422)]
    [InlineData("Fjellveien 2 0000 Fjordby", 422)]
    [InlineData("Fjellveien 2, 0000 Fjordby", 302)]
    [InlineData("Sjögatan 2, 000 00 Sjöstad", 302)]
    [InlineData("", 302)]
    public async Task An_address_is_whole_or_not_there(string address, int status)
    {
        await using var site = new Site();
        var astrid = CourseScene.Person("Astrid");
        await site.Add(astrid);
        var form = await site.As(Cast.Sekretær).Open($"/arbeid/personer/{astrid.Id}");

        var answer = await site.Send(form, ("Input.Address", address));

        answer.Status.ShouldBe(status);
        if (status == 422)
        {
            answer.Errors.ShouldHaveSingleItem().ShouldContain("Fjellveien 2, 0000 Fjordby");
            answer.Value("Input.Address").ShouldBe(address);
        }
    }

    [Fact]
    public async Task The_address_of_a_protected_person_is_not_asked_to_be_whole_as_it_is_not_kept()
    {
        await using var site = new Site();
        var astrid = CourseScene.Person("Astrid");
        await site.Add(astrid);
        var form = await site.As(Cast.Sekretær).Open($"/arbeid/personer/{astrid.Id}");

        (
            await site.Send(form, ("Input.Address", "Fjellveien"), ("Input.IsProtected", "true"))
        ).Status.ShouldBe(302);
    }

    [Fact]
    public async Task A_name_that_nobody_can_see_is_asked_for()
    {
        await using var site = new Site();
        var astrid = await Astrid(site);
        var form = await site.As(Cast.Sekretær).Open($"/arbeid/personer/{astrid.Id}");
        var answer = await site.Send(
            form,
            ("Input.GivenName", "\u200B\u202E"),
            ("Input.FamilyName", "Fjellvang")
        );
        answer.Status.ShouldBe(422);
        answer.Errors.ShouldBe(["Skriv fornavnet."]);
    }

    [Fact]
    public async Task A_name_is_kept_on_one_line_without_what_turns_it_around()
    {
        await using var site = new Site();
        var astrid = await Astrid(site);
        var form = await site.As(Cast.Sekretær).Open($"/arbeid/personer/{astrid.Id}");
        (
            await site.Send(
                form,
                ("Input.GivenName", "Astrid\u202E\nMarie"),
                ("Input.FamilyName", "Fjell\u0007vang\u200B")
            )
        ).Status.ShouldBe(302);
        var kept = await site.Db(db => db.Set<Person>().SingleAsync(p => p.Id == astrid.Id));
        kept.Name.ShouldBe("Astrid Marie Fjellvang");
        kept.SearchName.ShouldBe("astrid marie fjellvang");
    }

    [Fact]
    public async Task An_invited_colleague_has_a_name_to_read()
    {
        await using var site = new Site();
        var form = await site.As(Cast.Administrator).Open("/arbeid/ansatte/inviter");
        (await Invite(site, form, "\u200B")).Errors.ShouldHaveSingleItem();
        (await Invite(site, form, "Nora\u202E\nNy")).Status.ShouldBe(302);
        (await site.Db(db => db.Set<Invitation>().SingleAsync())).Name.ShouldBe("Nora Ny");
    }

    private static Task<Page> Invite(Site site, Page form, string name) =>
        site.Send(form, ("Name", name), ("Email", "nora@example.org"), ("Role", "Secretary"));

    private static async Task<Person> Astrid(Site site)
    {
        var astrid = new Person
        {
            OrganisationId = Cast.Fjordby.Id,
            GivenName = "Astrid",
            FamilyName = "Fjellvang",
        };
        await site.Add(astrid);
        return astrid;
    }
}
