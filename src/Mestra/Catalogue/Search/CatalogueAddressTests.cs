using FsCheck.Xunit;
using Mestra.Catalogue;
using Microsoft.AspNetCore.WebUtilities;

namespace Mestra.Testing;

public sealed class CatalogueAddressTests
{
    [Fact]
    public void The_address_is_the_question()
    {
        var query = new CatalogueQuery
        {
            Words = "kols & pårørende",
            From = new(2027, 1, 31),
            Order = CatalogueOrder.Date,
            Page = 3,
        }
            .With(Facet.County, ["46", "11"])
            .With(Facet.Seats, [SeatCodes.Free]) with
        {
            Page = 3,
        };

        query
            .Format()
            .ShouldBe(
                "?q=kols%20%26%20p%C3%A5r%C3%B8rende&fylke=11&fylke=46&plass=ledige&fra=2027-01-31&sorter=dato&side=3"
            );
        Parse(query.Format()).Format().ShouldBe(query.Format());
    }

    [Fact]
    public void Everything_has_no_address_of_its_own() =>
        CatalogueQuery.Everything.Format().ShouldBe("");

    [Fact]
    public void Every_facet_has_its_word()
    {
        foreach (var facet in Enum.GetValues<Facet>())
        {
            Parse($"?{CatalogueAddress.NameOf(facet)}=a-1").Chosen(facet).ShouldBe(["a-1"]);
        }
    }

    [Fact]
    public void A_choice_is_made_and_taken_back_from_the_first_page()
    {
        var query = Parse("?tema=ms&side=4");

        query.Toggle(Facet.Theme, "copd").Format().ShouldBe("?tema=copd&tema=ms");
        query.Toggle(Facet.Theme, "ms").Format().ShouldBe("");
    }

    [Theory]
    [InlineData("?side=0")]
    [InlineData("?side=-3")]
    [InlineData("?side=1e9")]
    [InlineData("?fra=2027-02-30")]
    [InlineData("?fra=i%20morgen")]
    [InlineData("?sorter=pris")]
    [InlineData("?tema=")]
    [InlineData("?tema=%00")]
    [InlineData("?fylke=../../etc/passwd")]
    [InlineData("?fylke=%3Cscript%3E")]
    [InlineData("?q=%20%00%09")]
    [InlineData("?ukjent=1")]
    [InlineData("?&&==%")]
    public void What_cannot_be_understood_is_left_out(string address) =>
        Parse(address).Format().ShouldBe("");

    [Fact]
    public void A_page_too_far_is_the_last_that_can_be_asked_for() =>
        Parse("?side=99999").Page.ShouldBe(CatalogueQuery.LastPage);

    [Fact]
    public void A_pasted_page_is_cut_and_its_control_characters_are_gaps()
    {
        var query = Parse("?q=" + Uri.EscapeDataString("kols\0\r\n" + new string('x', 100_000)));

        query.Words.ShouldStartWith("kols   xxx");
        query.Words.Length.ShouldBeLessThanOrEqualTo(CatalogueQuery.MostLetters);
    }

    [Fact]
    public void A_thousand_choices_are_cut() =>
        Parse("?" + string.Join('&', Enumerable.Range(0, 1000).Select(code => $"tema={code}")))
            .Chosen(Facet.Theme)
            .Count.ShouldBe(50);

    [Property]
    public void Any_words_come_back_as_they_were_read(string? words)
    {
        var read = Parse(
            "?q="
                + Uri.EscapeDataString(
                    new string([.. (words ?? "").Where(c => !char.IsSurrogate(c))])
                )
        );

        Parse(read.Format()).Words.ShouldBe(read.Words);
    }

    private static CatalogueQuery Parse(string address) =>
        CatalogueAddress.Parse(QueryHelpers.ParseQuery(address), "nb");
}
