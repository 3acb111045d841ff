using System.Text;
using Mestra.Ui;

namespace Mestra.Testing;

/// <summary>What a spreadsheet program makes of a file is what stood in the program.</summary>
public sealed class TableFileTests
{
    [Theory]
    [InlineData("+4790000000", "(+47) 90000000")]
    [InlineData("+4700000001", "(+47) 00000001")]
    [InlineData("+46701234567", "(+46) 701234567")]
    [InlineData("+358401234567", "(+358) 401234567")]
    [InlineData("55 00 00 01", "55 00 00 01")]
    public void A_telephone_number_stays_text_with_all_its_digits(string kept, string written) =>
        Lines(kept)[1].ShouldBe(written);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1+1")]
    [InlineData("+47900A1")]
    [InlineData("+HYPERLINK(1)")]
    [InlineData("+12")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    public void What_begins_like_a_formula_is_kept_from_being_one(string typed) =>
        Lines(typed)[1].TrimStart('"').ShouldStartWith("'");

    [Fact]
    public void A_workbook_has_the_number_as_it_is_kept()
    {
        var file = new TableFile(
            "liste",
            ["Telefon"],
            [
                ["+4790000000"],
            ]
        ).AsXlsx();

        new Downloaded("", "", true, file.FileContents).AsWorkbook()[1].ShouldBe(["+4790000000"]);
    }

    private static string[] Lines(string cell) =>
        Encoding
            .UTF8.GetString(new TableFile(
                    "liste",
                    ["Telefon"],
                    [
                        [cell],
                    ]
                ).AsCsv().FileContents)
            .Split("\r\n");
}
