using Mestra.Kernel;

namespace Mestra.Testing;

public sealed class ShewhartConstantsTests
{
    // Montgomery, appendix VI.
    [Theory]
    [InlineData(2, 0.7979, 2.659, 0, 3.267)]
    [InlineData(3, 0.8862, 1.954, 0, 2.568)]
    [InlineData(4, 0.9213, 1.628, 0, 2.266)]
    [InlineData(5, 0.9400, 1.427, 0, 2.089)]
    [InlineData(6, 0.9515, 1.287, 0.030, 1.970)]
    [InlineData(10, 0.9727, 0.975, 0.284, 1.716)]
    [InlineData(25, 0.9896, 0.606, 0.565, 1.435)]
    public void The_constants_are_those_of_the_printed_table(
        int n,
        double c4,
        double a3,
        double b3,
        double b4
    )
    {
        ShewhartConstants.C4(n).ShouldBe(c4, 0.00006);
        ShewhartConstants.A3(n).ShouldBe(a3, 0.0006);
        ShewhartConstants.B3(n).ShouldBe(b3, 0.0006);
        ShewhartConstants.B4(n).ShouldBe(b4, 0.0006);
    }

    [Fact]
    public void One_value_has_no_spread() => ShewhartConstants.C4(1).ShouldBe(double.NaN);

    [Fact]
    public void The_table_goes_over_into_the_series_without_a_step()
    {
        var before = ShewhartConstants.C4(199);
        var after = ShewhartConstants.C4(200);

        // c₄(n) · c₄(n + 1) = √((n − 1) / n)
        (before * after).ShouldBe(Math.Sqrt(198.0 / 199), 1e-9);
    }
}
