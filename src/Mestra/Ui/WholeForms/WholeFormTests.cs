using Mestra.Kernel;
using Mestra.Ui;

namespace Mestra.Testing;

/// <summary>A form knows what stood in it when it was opened, and so whether somebody else was quicker.</summary>
public sealed class WholeFormTests
{
    [Fact]
    public void A_form_is_not_behind_what_it_was_opened_on() =>
        Opened(new Sheet { Title = new("Hjerte"), Days = [DayOfWeek.Monday] })
            .IsBehind(new Sheet { Title = new("Hjerte"), Days = [DayOfWeek.Monday] })
            .ShouldBeFalse();

    [Fact]
    public void Line_breaks_spaces_order_and_empty_rows_are_no_change() =>
        Opened(
                new Sheet
                {
                    Note = "En\nto",
                    Days = [DayOfWeek.Monday, DayOfWeek.Friday],
                    Rows = [new() { Name = "Kari" }, new()],
                }
            )
            .IsBehind(
                new Sheet
                {
                    Note = "En\r\nto ",
                    Days = [DayOfWeek.Friday, DayOfWeek.Monday],
                    Rows = [new() { Name = "Kari" }],
                }
            )
            .ShouldBeFalse();

    public static TheoryData<Sheet> Others() =>
        [
            new Sheet(),
            new Sheet { Title = new("Hjerte", "Hjarte") },
            new Sheet { Title = new("Hjerte"), Note = "Ny" },
            new Sheet { Title = new("Hjerte"), Count = 1 },
            new Sheet { Title = new("Hjerte"), IsOn = true },
            new Sheet { Title = new("Hjerte"), Days = [DayOfWeek.Monday] },
            new Sheet { Title = new("Hjerte"), Rows = [new() { Name = "Kari" }] },
        ];

    [Theory]
    [MemberData(nameof(Others))]
    public void Whatever_is_another_answer_now_puts_the_form_behind(Sheet now) =>
        Opened(new Sheet { Title = new("Hjerte") }).IsBehind(now).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("<script>")]
    [InlineData("[1,2]")]
    [InlineData("null")]
    [InlineData("{\"Title.Nb\":null}")]
    public void A_form_that_does_not_say_what_it_was_opened_on_is_behind_whatever_stands_there(
        string sent
    ) =>
        new Sheet { Opened = sent }
            .IsBehind(new Sheet { Title = new("Hjerte") })
            .ShouldBeTrue();

    private static Sheet Opened(Sheet stored)
    {
        stored.Opened = FormMarks.Of(stored).ToString();
        return stored;
    }

    public sealed class Sheet : WholeForm
    {
        public Wording? Title { get; set; }
        public string? Note { get; set; }
        public int? Count { get; set; }
        public bool IsOn { get; set; }
        public List<DayOfWeek> Days { get; set; } = [];
        public List<Row> Rows { get; set; } = [];
    }

    public sealed class Row
    {
        public string Name { get; set; } = "";
    }
}
