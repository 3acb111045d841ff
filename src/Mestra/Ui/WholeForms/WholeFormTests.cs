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

    [Fact]
    public void A_row_that_somebody_took_out_puts_the_form_behind() =>
        Opened(new Sheet { Rows = [new() { Name = "Kari" }, new() { Name = "Ola" }] })
            .IsBehind(new Sheet { Rows = [new() { Name = "Kari" }] })
            .ShouldBeTrue();

    [Fact]
    public void Rows_are_told_apart_by_their_key_and_not_by_their_place()
    {
        var mine = Opened(new Sheet { Rows = [new() { Name = "Kari" }, new() { Name = "Ola" }] });
        mine.Rows[1].Note = "Min";
        var now = new Sheet
        {
            Rows =
            [
                new() { Name = "Anne" },
                new() { Name = "Kari", Note = "Deres" },
                new() { Name = "Ola" },
            ],
        };

        mine.ClashesWith(now).ShouldBeFalse();
        mine.TakeFrom(now);

        mine.Rows.Select(row => (row.Name, row.Note))
            .ShouldBe([("Kari", "Deres"), ("Ola", "Min"), ("Anne", "")]);
    }

    [Fact]
    public void Two_who_change_the_same_row_to_something_else_clash_wherever_it_stands()
    {
        var mine = Opened(new Sheet { Rows = [new() { Name = "Kari" }] });
        mine.Rows[0].Note = "Min";
        Sheet Now(string note) =>
            new() { Rows = [new() { Name = "Anne" }, new() { Name = "Kari", Note = note }] };

        mine.ClashesWith(Now("Deres")).ShouldBeTrue();
        mine.ClashesWith(Now("Min")).ShouldBeFalse();
        mine.ClashesWith(Now("")).ShouldBeFalse();
    }

    [Fact]
    public void Rows_of_one_name_and_names_like_marks_are_no_trouble() =>
        Opened(
            new Sheet
            {
                Rows =
                [
                    new() { Name = "Kari" },
                    new() { Name = "Kari" },
                    new() { Name = "Kari/" },
                    new() { Name = "Kari].Name" },
                ],
            }
        )
            .Rows.Count.ShouldBe(4);

    private static Sheet Opened(Sheet stored)
    {
        stored.MarkOpened();
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
        [RowKey]
        public string Name { get; set; } = "";
        public string Note { get; set; } = "";
    }
}
