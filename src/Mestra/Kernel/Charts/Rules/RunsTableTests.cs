using Mestra.Kernel;

namespace Mestra.Testing;

public sealed class RunsTableTests
{
    [Fact]
    public void The_table_begins_at_ten_points_and_ends_at_sixty()
    {
        RunsTable.For(9).ShouldBeNull();
        RunsTable.For(10).ShouldBe(new RunsAllowed(3, 9));
        RunsTable.For(20).ShouldBe(new RunsAllowed(6, 16));
        RunsTable.For(40).ShouldBe(new RunsAllowed(15, 27));
        RunsTable.For(60).ShouldBe(new RunsAllowed(24, 38));
        RunsTable.For(61).ShouldBeNull();
    }

    // Swed and Eisenhart (1943): half the points on each side, 2.5 % in each tail. The printed table is known to be one
    // off in places.
    [Fact]
    public void No_line_is_more_than_one_from_the_exact_distribution()
    {
        for (var n = 10; n <= 60; n++)
        {
            var (fewest, most) = Exact(n / 2, n - (n / 2));
            var line = RunsTable.For(n).ShouldNotBeNull();

            line.Fewest.ShouldBeInRange(fewest - 1, fewest + 1, $"{n} points");
            line.Most.ShouldBeInRange(most - 1, most + 1, $"{n} points");
        }
    }

    private static (int Fewest, int Most) Exact(int over, int under)
    {
        var shares = Enumerable
            .Range(2, over + under - 1)
            .Select(runs => (runs, Share(runs, over, under)));
        return (First(shares), First(shares.Reverse()));

        static int First(IEnumerable<(int Runs, double Share)> shares)
        {
            var sum = 0.0;
            return shares.First(pair => (sum += pair.Share) > 0.025).Runs;
        }
    }

    private static double Share(int runs, int over, int under)
    {
        var half = runs / 2;
        var ways =
            runs % 2 == 0
                ? 2 * Choose(over - 1, half - 1) * Choose(under - 1, half - 1)
                : (Choose(over - 1, half) * Choose(under - 1, half - 1))
                    + (Choose(over - 1, half - 1) * Choose(under - 1, half));
        return ways / Choose(over + under, over);
    }

    private static double Choose(int n, int k) =>
        k < 0 || k > n
            ? 0
            : Enumerable.Range(1, k).Aggregate(1.0, (ways, i) => ways * (n - k + i) / i);
}
