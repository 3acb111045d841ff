using FsCheck;
using FsCheck.Xunit;
using Mestra.Ui;

namespace Mestra.Testing;

public sealed class TableColumnsTests
{
    [Fact]
    public void A_narrow_column_is_not_broken_to_make_room_for_a_wide_one() =>
        TableColumns
            .Fit(
                [
                    [new(40, 120, false), new(60, 900, false)],
                ],
                500
            )
            .ShouldBe([120, 380]);

    [Fact]
    public void Room_left_over_goes_to_where_people_sign() =>
        TableColumns
            .Fit(
                [
                    [new(40, 40, false), new(50, 50, true)],
                ],
                500
            )
            .ShouldBe([40, 460]);

    [Fact]
    public void A_word_without_end_leaves_room_for_the_other_columns() =>
        TableColumns
            .Fit(
                [
                    [new(30, 30, false), new(90_000, 90_000, false)],
                ],
                500
            )[0]
            .ShouldBe(30);

    [Property]
    public void The_columns_together_are_as_wide_as_the_table(
        PositiveInt[] words,
        PositiveInt width
    )
    {
        var row = words
            .Select(word => new ColumnMeasure(word.Get, word.Get * 2, false))
            .Append(ColumnMeasure.Empty);

        var columns = TableColumns.Fit(
            [
                [.. row],
            ],
            width.Get
        );

        columns.Sum().ShouldBe(width.Get, .001);
        columns.ShouldAllBe(column => column >= 0);
    }
}
