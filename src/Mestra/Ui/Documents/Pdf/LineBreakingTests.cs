using AngleSharp.Html.Parser;
using FsCheck.Xunit;
using Mestra.Ui;

namespace Mestra.Testing;

public sealed class LineBreakingTests
{
    [Fact]
    public void Words_go_to_the_next_line_whole() =>
        Lines("Du har fått plass på kurset", 60).ShouldBe(["Du har fått ", "plass på ", "kurset"]);

    [Fact]
    public void A_word_may_part_at_its_hyphen_but_a_number_may_not()
    {
        Lines("lærings-og", 45).ShouldBe(["lærings-", "og"]);
        Lines("pluss 2026-11", 60).ShouldBe(["pluss ", "2026-11"]);
    }

    [Fact]
    public void Words_held_together_by_a_no_break_space_stay_together() =>
        Lines("kl. 9 eller kl.\u00A010", 66).ShouldBe(["kl. 9 eller ", "kl.\u00A010"]);

    [Fact]
    public void An_address_too_long_for_the_line_is_cut_at_its_signs() =>
        Lines("https://mestra.example/kurs/17", 100)
            .ShouldBe(["https://mestra.", "example/kurs/17"]);

    [Fact]
    public void A_full_stop_stays_with_the_link_before_it() =>
        Lines("se <a href='https://mestra.example'>siden</a>.", 40).ShouldBe(["se ", "siden."]);

    [Property]
    public void No_letter_is_lost_and_no_line_is_too_wide(string text, byte room)
    {
        var letters = Letters(System.Net.WebUtility.HtmlEncode(text ?? ""));
        var width = 5.0 + room;

        var lines = LineBreaking.Break(letters, 10, width);

        Written(lines)
            .ShouldBe(
                string.Concat(letters.Select(letter => letter.Rune))
                    .Replace(" ", "")
                    .Replace("\n", "")
            );
        lines
            .Where(line =>
                line.Pieces.Sum(piece => piece.Text.TrimEnd().EnumerateRunes().Count()) > 1
            )
            .ShouldAllBe(line => line.Width <= width + .001);
    }

    private static string Written(List<TextLine> lines) =>
        string.Concat(lines.SelectMany(line => line.Pieces).Select(piece => piece.Text))
            .Replace(" ", "");

    private static List<string> Lines(string html, double room) =>
        LineBreaking
            .Break(Letters(html), 10, room)
            .ConvertAll(line => string.Concat(line.Pieces.Select(piece => piece.Text)));

    private static List<Letter> Letters(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return new LetterReader().Read(document.Body!.ChildNodes, TextFace.Regular);
    }
}
