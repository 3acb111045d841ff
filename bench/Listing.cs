using System.Globalization;
using Mestra.Catalogue;

namespace Mestra.Bench;

/// <summary>
/// Pages that are lists, through HTTP, against a bare page with the same query in the same process, in turns: medians of
/// rounds. The questions are those of <see cref="Questions"/>, mixed as many different people would ask them.
/// </summary>
/// <remarks>
/// The public overview keeps a page for some seconds for those who ask the same. <c>listing</c> is as it is for its
/// visitors, most of whom get a kept page. <c>listing_anew</c> is without: every address is one that nobody has asked for
/// before. <c>staff_listing</c> is the staff's own list, which nothing keeps.
/// </remarks>
internal static class Listing
{
    private const int AtOnce = 32;
    private const int WarmUps = 2;
    private const int Rounds = 3;
    private const int InRound = 2000;
    private const int InStaffRound = 150;

    private static int _nobodyElses;

    public static async Task Run(Wanted wanted, Figures figures)
    {
        foreach (var database in wanted.Databases)
        {
            // The overview asks nothing of the database: one of them tells.
            var isFirst = database == wanted.Databases.First();
            var entries =
                wanted.Full ? 10_000
                : isFirst ? 3_000
                : 1_000;
            await Measure(new(figures, database), entries, isFirst);
        }
    }

    private static async Task Measure(Teller tell, int entries, bool withPublic)
    {
        await using var product = await Product.New(tell.Database);
        var organisations = await product.Organisations();
        await Fill(product, new MadeUp(organisations, TimeProvider.System.GetUtcNow()), entries);
        var hospital = organisations[0].Id;
        var secretary = await product.Secretary(hospital);
        var server = await product.Start();
        if (withPublic)
        {
            using var visitors = new Load(server, AtOnce);
            await Public(tell, visitors);
        }

        using var staff = new Load(server, AtOnce).With("Cookie", await SignIn(server, secretary));
        await Staff(tell, staff, hospital);
    }

    private static async Task Public(Teller tell, Load visitors)
    {
        var asked = Questions.Draw(InRound).Select(q => q.Format()).ToList();
        var bare = asked.ConvertAll(question => BarePages.Public + question);
        // The compiler goes on for thousands of pages; before it rests, nothing is measured.
        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            await InTurns(visitors, () => asked.Select(Anew), bare);
        }

        tell.All("listing", await InTurns(visitors, () => asked.Select(q => "/kurs" + q), bare));
        tell.All("listing_anew", await InTurns(visitors, () => asked.Select(Anew), bare));
    }

    private static async Task Staff(Teller tell, Load staff, Guid organisation)
    {
        var bare = $"{BarePages.Staff}?organisation={organisation}";
        var asked = Enumerable.Repeat("/arbeid/kurs", InStaffRound).ToList();
        var limit = Enumerable.Repeat(bare, InStaffRound).ToList();
        await InTurns(staff, () => asked, limit);
        tell.All("staff_listing", await InTurns(staff, () => asked, limit));
    }

    private static async Task<IReadOnlyList<(LoadResult Ours, LoadResult Bare)>> InTurns(
        Load load,
        Func<IEnumerable<string>> ours,
        IReadOnlyList<string> bare
    )
    {
        var rounds = new List<(LoadResult, LoadResult)>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add((await load.Ask(ours()), await load.Ask(bare)));
        }

        return rounds;
    }

    /// <summary>The overview at an address that nobody has asked for before.</summary>
    private static string Anew(string question) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/kurs{question}{(question.Length == 0 ? '?' : '&')}n={Interlocked.Increment(ref _nobodyElses)}"
        );

    private static async Task Fill(Product product, MadeUp madeUp, int entries)
    {
        foreach (var some in madeUp.Overview(entries).Chunk(200))
        {
            await product.Enter(
                some.SelectMany(p =>
                    (object[])
                        [
                            p.Programme,
                            .. p.Courses.Select(c => c.Course),
                            .. p.Courses.SelectMany(c => c.Sessions),
                        ]
                )
            );
        }
    }

    private static async Task<string> SignIn(Child server, Guid membership)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        using var answer = await http.GetAsync(
            new Uri($"{server.Address}/bench/sign-in/{membership}")
        );
        answer.EnsureSuccessStatusCode();
        return string.Join(
            "; ",
            answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])
        );
    }

    /// <summary>Tells what rounds came to: CPU and time of ours beside the bare page's.</summary>
    private sealed record Teller(Figures Figures, string Database)
    {
        public void All(string figure, IReadOnlyList<(LoadResult Ours, LoadResult Bare)> rounds)
        {
            var (ours, bare) = (
                rounds.Select(r => r.Ours).ToList(),
                rounds.Select(r => r.Bare).ToList()
            );
            Figures.Tell(
                Database,
                figure + "_cpu_ratio",
                Figures.Median(rounds.Select(r => r.Ours.CpuMs / r.Bare.CpuMs)),
                limit: 1
            );
            Tell(figure + "_cpu_ms", ours, bare, r => r.CpuMs);
            Tell(figure + "_per_s", ours, bare, r => r.PerSecond);
            Tell(figure + "_p99_ms", ours, bare, r => Figures.Percentile(r.Times, 0.99));
        }

        private void Tell(
            string figure,
            List<LoadResult> ours,
            List<LoadResult> bare,
            Func<LoadResult, double> of
        ) =>
            Figures.Tell(
                Database,
                figure,
                Figures.Median(ours.Select(of)),
                Figures.Median(bare.Select(of))
            );
    }
}
