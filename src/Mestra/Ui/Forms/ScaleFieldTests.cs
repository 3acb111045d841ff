using Mestra.Ui;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Testing;

/// <summary>Answers for the thumb: the scale on the evaluation form, the buttons of the attendance list.</summary>
public sealed class ScaleFieldTests
{
    [Fact]
    public async Task The_scale_has_eleven_marks_and_a_way_to_skip_and_names_its_ends()
    {
        using var form = SentForm<Answers>.Unsent("nb");
        var scale = await form.Show<ScaleFieldTagHelper>(
            "Useful",
            f => (f.LowText, f.HighText) = ("Ikke nyttig", "Svært nyttig")
        );
        var labels = scale.QuerySelectorAll("label").Select(l => l.TextContent).ToArray();
        labels.Length.ShouldBe(12);
        labels[0].ShouldBe("0, Ikke nyttig");
        labels[5].ShouldBe("5");
        labels[10].ShouldBe("10, Svært nyttig");
        labels[11].ShouldBe("Hopp over");
        scale.QuerySelectorAll("input[checked]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("10", 10)]
    [InlineData("", null)]
    public async Task The_mark_that_was_set_is_read_and_set_again(string sent, int? read)
    {
        using var form = await SentForm<Answers>.Of("nb", ("Useful", sent));
        form.Input.Useful.ShouldBe(read);
        var scale = await form.Show<ScaleFieldTagHelper>("Useful");
        scale.QuerySelectorAll("input[checked]").Single().GetAttribute("value").ShouldBe(sent);
    }

    [Fact]
    public async Task More_is_asked_only_for_the_answer_that_needs_it()
    {
        using var form = SentForm<Answers>.Unsent("nb", new() { Was = "deler" });
        var helper = new SegmentFieldTagHelper(new(), form.Fields)
        {
            For = form.Expression("Was"),
            LabelText = "Astrid F.",
            NoteText = "ektefelle",
            Items = [new("Møtte", "ja"), new("Kom ikke", "nei"), new("Deler av", "deler")],
            Opens = "deler",
        };
        var group = await form.Show(
            helper,
            null,
            _ =>
            {
                TagHelperContent minutes = new DefaultTagHelperContent();
                return Task.FromResult(minutes.SetContent("minutter"));
            }
        );
        group.QuerySelector("legend")!.TextContent.ShouldBe("Astrid F. ektefelle");
        group.QuerySelector("[data-part]")!.GetAttribute("value").ShouldBe("deler");
        group.QuerySelector("input[checked]")!.GetAttribute("value").ShouldBe("deler");
        group.TextContent.ShouldEndWith("minutter");
    }

    [Fact]
    public async Task A_facet_counts_and_a_chip_takes_only_itself_away()
    {
        using var form = SentForm<Answers>.Unsent("nb");
        var facet = await form.Show(
            new FacetTagHelper(new())
            {
                Name = "fylke",
                Form = "sok",
                Values = [new("Oslo", "Oslo", 1200, true), new("Vestland", "Vestland", 0, false)],
            }
        );
        facet.QuerySelector("label")!.TextContent.ShouldBe("Oslo, 1\u00A0200 treff");
        facet.QuerySelectorAll("input[checked]").Single().GetAttribute("value").ShouldBe("Oslo");

        form.Request.Path = "/kurs";
        form.Request.QueryString = new("?fylke=Oslo&fylke=Vestland&q=a&side=3");
        var chip = await form.Show(
            new ChipLinkTagHelper(new())
            {
                Text = "Oslo",
                Name = "fylke",
                Value = "Oslo",
            }
        );
        chip.QuerySelector("a")!.GetAttribute("href").ShouldBe("/kurs?fylke=Vestland&q=a");
    }

    private sealed class Answers
    {
        public int? Useful { get; set; }
        public string Was { get; set; } = "";
    }
}
