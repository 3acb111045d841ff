using Mestra.People;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace Mestra.Referrals;

public sealed class FindReferralsTests
{
    [Fact]
    public async Task The_list_shows_names_in_one_look_each_and_the_longest_wait_first()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        await site.Refer(programme, 7);
        await Kare(site, programme);

        var rows = (await site.As(Cast.Kursleder).Open("/arbeid/henvisninger")).Table();

        rows.Select(row => row[0]).ShouldBe(["Kåre Lidarende", "Ragnhild Myrstøl"]);
        rows[0][2].ShouldBe("1. des. 2026");
        (
            await site.Db(db => db.Set<Look>().CountAsync(look => look.Page == "Look.Referrals"))
        ).ShouldBe(2);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_state_and_programme()
    {
        await using var site = new Site();
        var referral = await site.Refer(await site.Programme(), 7);
        var other = await site.Programme();
        await Kare(site, other);
        await site.Assess(referral, Assessment.Accept);

        var accepted = await site.Open("/arbeid/henvisninger?tilstand=Accepted");
        accepted.Table().ShouldHaveSingleItem()[0].ShouldBe("Ragnhild Myrstøl");
        var toOther = await site.Open($"/arbeid/henvisninger?tilbud={other.Id}");
        toOther.Table().ShouldHaveSingleItem()[0].ShouldBe("Kåre Lidarende");
        (await site.Open("/arbeid/henvisninger?tilstand=Declined")).Text.ShouldContain(
            "Ingen henvisninger passer"
        );
        (await site.Open("/arbeid/henvisninger?tilstand=tull&tilbud=tull&side=-3"))
            .Table()
            .Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_protected_person_has_neutral_words_instead_of_a_name()
    {
        await using var site = new Site();
        await site.Refer(
            await site.Programme(),
            otherwise: [("Input.Patient.IsProtected", "true")]
        );

        var list = await site.Open("/arbeid/henvisninger");

        list.Table().ShouldHaveSingleItem()[0].ShouldBe("Beskyttet adresse (R.M.)");
        list.Text.ShouldNotContain("Myrstøl");
    }

    [Fact]
    public async Task The_file_has_no_identity_number_no_protected_name_and_no_formula()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        await site.Refer(programme, 7, ("Input.Patient.IsProtected", "true"));
        await Kare(site, programme, "=2+2");

        var csv = await Text(site, "/arbeid/henvisninger?handler=File&form=csv");

        csv.ShouldNotContain(ReferralScene.Number(7));
        csv.ShouldNotContain("Myrstøl");
        csv.ShouldContain("Beskyttet adresse;");
        csv.ShouldContain("'=2+2 Lidarende");
        (
            await site.Db(db =>
                db.Set<Look>().CountAsync(look => look.Page == "Look.ReferralsFile")
            )
        ).ShouldBe(2);
    }

    [Fact]
    public async Task The_file_for_a_spreadsheet_holds_what_the_list_was_narrowed_to()
    {
        await using var site = new Site();
        await site.Refer(await site.Programme(), 7);
        var other = await site.Programme();
        await Kare(site, other);
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"/arbeid/henvisninger?handler=File&form=xlsx&tilbud={other.Id}"
        );

        var answer = await site.Ask(request);

        using var file = new MemoryStream(
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
        var rows = file.Query().Cast<IDictionary<string, object>>().ToList();
        rows.Count.ShouldBe(2);
        rows[1].Values.First().ShouldBe("Kåre Lidarende");
    }

    [Fact]
    public async Task Another_hospital_and_an_experienced_user_see_none_of_them()
    {
        await using var site = new Site();
        await site.Refer(await site.Programme());
        (await site.As(Cast.InnbySekretær).Open("/arbeid/henvisninger")).Text.ShouldContain(
            "Ingen henvisninger er ført ennå."
        );
        (await site.As(Cast.ErfarenBruker).Open("/arbeid/henvisninger")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task A_persons_page_shows_the_persons_referrals()
    {
        await using var site = new Site();
        var referral = await site.Refer(await site.Programme());
        var patient = (await site.Stored(referral)).PatientId;

        var page = await site.Open($"/arbeid/personer/{patient}");

        page.Document.QuerySelector($"a[href='{referral}']")!
            .TextContent.ShouldBe("Hjertesviktskole");
    }

    private static Task<string> Kare(
        Site site,
        Planning.Programme programme,
        string given = "Kåre"
    ) =>
        site.Refer(
            programme,
            9,
            ("Input.Patient.GivenName", given),
            ("Input.Patient.FamilyName", "Lidarende"),
            ("Input.ReceivedOn", "1.12.2026")
        );

    private static async Task<string> Text(Site site, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        var answer = await site.Ask(request);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("henvisninger-2027-01-04.csv");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
