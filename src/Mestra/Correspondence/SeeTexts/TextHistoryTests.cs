namespace Mestra.Correspondence;

public sealed class TextHistoryTests
{
    [Fact]
    public async Task Each_edition_stands_with_what_it_is_for_and_who_wrote_it()
    {
        await using var site = new Site();
        site.As(Cast.Sekretær);
        await Write(site, "ReminderSms", "{organisation}: Husk {date}. Ring {phone}.");
        await Write(site, "OfferSms", "{organisation}: Du har fått plass. Ring {phone}.");
        (await site.Open("/arbeid/utsendinger/tekster")).Html.ShouldContain(
            "/arbeid/utsendinger/tekster/historikk"
        );

        var rows = (await site.Open("/arbeid/utsendinger/tekster/historikk")).Table(
            "det siste først"
        );

        rows.Length.ShouldBe(2, "what was done to the staff is no part of it");
        rows.ShouldAllBe(row => row[2].StartsWith(Cast.Sekretær.Name));
        rows[0][3].ShouldStartWith("Tekst: ");
        rows[0][3].ShouldContain("Du har fått plass");
        rows[1][3].ShouldContain("Husk {date}");
        (await site.As(Cast.InnbySekretær).Open("/arbeid/utsendinger/tekster/historikk"))
            .Document.QuerySelectorAll("table")
            .ShouldBeEmpty();
    }

    private static async Task Write(Site site, string kind, string text)
    {
        var page = await site.Open($"/arbeid/utsendinger/tekster?tekst={kind}");
        (await site.Send(page, ("Input.Text.Nb", text))).Errors.ShouldBeEmpty();
    }
}
