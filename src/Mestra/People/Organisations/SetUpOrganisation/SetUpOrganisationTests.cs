using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

public sealed class SetUpOrganisationTests
{
    private const string House = "/arbeid/virksomhet";

    [Fact]
    public async Task The_administrator_gives_the_organisation_a_phone_and_it_stands_in_the_history()
    {
        await using var site = new Site();
        site.As(Cast.Administrator);

        await site.Send(await site.Open(House), ("Input.Phone", "55 00 12 34"));

        (await site.Open(House)).Text.ShouldContain("Medisinsk avdeling");
        (await Fjordby(site)).Phone.ShouldBe("+4755001234");
        (await site.Open($"{House}/historikk")).Text.ShouldContain("+4755001234");
    }

    [Fact]
    public async Task What_the_organisation_calls_its_adviser_stands_wherever_the_adviser_is_named()
    {
        await using var site = new Site();
        site.As(Cast.Administrator);

        await site.Send(await site.Open(House), ("Input.AdviserTitle", "Team PPO"));

        (await site.Open("/arbeid/ansatte")).Text.ShouldContain("Team PPO");
        (await site.As(Cast.Rådgiver).Open("/min-konto")).Text.ShouldContain("Team PPO");
        var other = await site.As(Cast.InnbySekretær).Open("/min-konto");
        other.Text.ShouldNotContain("Team PPO");
    }

    [Fact]
    public async Task A_phone_number_with_letters_is_refused_and_kept_on_the_form()
    {
        await using var site = new Site();
        site.As(Cast.Administrator);

        var answer = await site.Send(await site.Open(House), ("Input.Phone", "ring oss"));

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldContain(error => error.Contains("kan ikke ringes"));
        answer.Value("Input.Phone").ShouldBe("ring oss");
    }

    [Fact]
    public async Task A_new_place_can_be_chosen_for_a_new_course_until_it_is_out_of_use()
    {
        await using var site = new Site();
        site.As(Cast.Administrator);
        await site.Send(
            await site.Open($"{House}/steder/nytt"),
            ("Input.Name", "Bekkestuen"),
            ("Input.Floor", "1. etasje")
        );
        await site.AddProgramme();
        (await NewCourse(site)).ShouldContain("Bekkestuen, 1. etasje");

        var place = await site.Db(db => db.Set<Place>().SingleAsync(p => p.Name == "Bekkestuen"));
        site.As(Cast.Administrator);
        await site.Send(await site.Open($"{House}/steder/{place.Id}"), ("Input.IsClosed", "true"));

        (await NewCourse(site)).ShouldNotContain("Bekkestuen");
        (await site.As(Cast.Administrator).Open(House)).Text.ShouldContain("Ute av bruk");
    }

    [Fact]
    public async Task Two_departments_cannot_have_one_name()
    {
        await using var site = new Site();
        site.As(Cast.Administrator);

        var answer = await site.Send(
            await site.Open($"{House}/avdelinger/ny"),
            ("Input.Name", Cast.Medisin.Name)
        );

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldContain(error => error.Contains("allerede en med dette navnet"));
    }

    [Fact]
    public async Task Another_organisations_place_is_not_found()
    {
        await using var site = new Site();
        var elsewhere = new Place { OrganisationId = Cast.Innby.Id, Name = "Skogstua" };
        await site.Add(elsewhere);

        var page = await site.As(Cast.Administrator).Open($"{House}/steder/{elsewhere.Id}");

        page.Status.ShouldBe(404);
    }

    private static async Task<string> NewCourse(Site site) =>
        (await site.As(Cast.Kursleder).Open("/arbeid/kurs/ny")).Text;

    private static Task<Organisation> Fjordby(Site site) =>
        site.Db(db => db.Set<Organisation>().SingleAsync(o => o.Id == Cast.Fjordby.Id));
}
