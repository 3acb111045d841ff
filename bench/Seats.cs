using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Bench;

/// <summary>600 offers at 64 at once on 20 seats, through the page that a secretary uses. No seat may be sold twice, lost or oversold.</summary>
internal static class Seats
{
    private const int Requests = 600;
    private const int AtOnce = 64;
    private const int Capacity = 20;

    // The compiler goes on for thousands of requests; before it rests, nothing is measured.
    private const int WarmUpRounds = 8;

    public static async Task Run(Wanted wanted, Figures figures)
    {
        foreach (var database in wanted.Databases)
        {
            await Measure(database, instances: 1, wanted, figures, database);
        }

        if (wanted.Databases.Any(d => d == "postgres"))
        {
            await Measure("postgres", instances: 2, wanted, figures, "postgres×2");
        }
    }

    private static async Task Measure(
        string database,
        int instances,
        Wanted wanted,
        Figures figures,
        string name
    )
    {
        await using var product = await Product.New(database);
        var scene = await Scene.Make(product);
        var servers = new List<Child>();
        for (var i = 0; i < instances; i++)
        {
            servers.Add(await product.Start());
        }

        var tally = new Tally();
        var rounds = wanted.Full ? 100 : 10;
        for (var round = -WarmUpRounds; round < rounds; round++)
        {
            var course = await scene.Course(Requests, Capacity);
            await Round(scene, servers, course, round < 0 ? new Tally() : tally);
        }

        Tell(figures, name, tally, await CommitsPerSecond(product));
    }

    private static void Tell(Figures figures, string database, Tally tally, double commits)
    {
        figures.Tell(database, "oversold", tally.Oversold, 0);
        figures.Tell(database, "double", tally.Double, 0);
        figures.Tell(database, "lost", tally.Lost, 0);
        figures.Tell(database, "server_errors", tally.ServerErrors, 0);
        figures.Tell(database, "bookings_per_s", tally.Answered / tally.Seconds, commits);
        var times = tally.Times.Order().ToList();
        figures.Tell(database, "booking_p95_ms", Figures.Percentile(times, 0.95), null);
    }

    private static async Task Round(
        Scene scene,
        List<Child> servers,
        CourseToFill course,
        Tally tally
    )
    {
        var clients = new List<(HttpClient Http, string Token)>();
        foreach (var server in servers)
        {
            clients.Add(await Secretary(server, scene.MembershipId));
        }

        var sold = new ConcurrentBag<Guid>();
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            course.Parties.Select((party, i) => (party, i)),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (attempt, cancel) =>
            {
                var (http, token) = clients[attempt.i % clients.Count];
                using var form = new FormUrlEncodedContent([
                    new("partyId", attempt.party.ToString()),
                    new("__RequestVerificationToken", token),
                ]);
                var began = Stopwatch.GetTimestamp();
                using var answer = await http.PostAsync(
                    new Uri($"/arbeid/kurs/{course.Id}/deltakere/tilby", UriKind.Relative),
                    form,
                    cancel
                );
                tally.Times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                tally.Count(answer.StatusCode);
                if (answer.StatusCode == HttpStatusCode.Redirect)
                {
                    sold.Add(attempt.party);
                }
            }
        );
        tally.Seconds += clock.Elapsed.TotalSeconds;
        await scene.Inspect(course, sold, tally);
        clients.ForEach(client => client.Http.Dispose());
    }

    private static async Task<(HttpClient, string)> Secretary(Child server, Guid membership)
    {
        var http = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                CookieContainer = new CookieContainer(),
                MaxConnectionsPerServer = AtOnce,
            }
        )
        {
            BaseAddress = new Uri(server.Address),
        };
        await http.GetStringAsync(new Uri($"/bench/sign-in/{membership}", UriKind.Relative));
        return (http, await http.GetStringAsync(new Uri("/bench/token", UriKind.Relative)));
    }

    /// <summary>What the database alone can do: one small row in a transaction of its own, one after the other.</summary>
    private static async Task<double> CommitsPerSecond(Product product)
    {
        const int Rows = 300;
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Rows; i++)
        {
            await product.Enter([
                new Department { OrganisationId = Guid.CreateVersion7(), Name = "bench" },
            ]);
        }

        return Rows / clock.Elapsed.TotalSeconds;
    }
}

/// <summary>What the rounds came to.</summary>
internal sealed class Tally
{
    public int Oversold { get; set; }
    public int Double { get; set; }
    public int Lost { get; set; }
    public int ServerErrors { get; private set; }
    public int Answered { get; private set; }
    public double Seconds { get; set; }
    public ConcurrentBag<double> Times { get; } = [];

    public void Count(HttpStatusCode status)
    {
        lock (Times)
        {
            Answered++;
            ServerErrors += status is HttpStatusCode.Redirect or HttpStatusCode.UnprocessableEntity
                ? 0
                : 1;
        }
    }
}

/// <summary>A course with more who wait than there are seats.</summary>
internal sealed record CourseToFill(Guid Id, IReadOnlyList<Guid> Parties);

/// <summary>The hospital, its secretary, and the courses that the rounds fill.</summary>
internal sealed class Scene(Product product, Guid organisation, Guid membership)
{
    public Guid MembershipId => membership;

    public static async Task<Scene> Make(Product product)
    {
        var hospital = (await product.Organisations())[0].Id;
        return new(product, hospital, await product.Secretary(hospital));
    }

    /// <summary>A confirmed course; every third party is two people.</summary>
    public async Task<CourseToFill> Course(int parties, int capacity)
    {
        var course = new Course
        {
            OrganisationId = organisation,
            ProgrammeId = Guid.CreateVersion7(),
            Title = new Wording(Nb: "Bench"),
            Capacity = capacity,
            GroupMinimum = 4,
            AttendanceMode = AttendanceMode.Physical,
            State = CourseState.Confirmed,
        };
        var session = new Session
        {
            CourseId = course.Id,
            Starts = TimeProvider.System.GetUtcNow().AddDays(60),
            Ends = TimeProvider.System.GetUtcNow().AddDays(60).AddHours(3),
            TeachingMinutes = 135,
        };
        var ids = Enumerable.Range(0, parties).Select(_ => Guid.CreateVersion7()).ToList();
        var waiting = ids.SelectMany(
            (party, i) =>
                Enumerable
                    .Range(0, i % 3 == 0 ? 2 : 1)
                    .Select(person => Waiting(course.Id, party, person))
        );
        await product.Enter([course, session, .. waiting]);
        // One in ten is asked for twice, as when two secretaries press at once.
        return new(course.Id, [.. ids[..(parties * 9 / 10)], .. ids[..(parties / 10)]]);
    }

    /// <summary>Holds what was answered against what the database says.</summary>
    public async Task Inspect(CourseToFill course, IReadOnlyCollection<Guid> sold, Tally tally)
    {
        var seats = await product.Do(db =>
            db.Set<Seat>()
                .AsNoTracking()
                .Where(s =>
                    s.CourseId == course.Id
                    && (s.State == SeatState.Offered || s.State == SeatState.Confirmed)
                )
                .ToListAsync()
        );
        var capacity = await product.Do(db =>
            db.Set<Course>().Where(c => c.Id == course.Id).Select(c => c.Capacity).SingleAsync()
        );
        tally.Oversold += Math.Max(0, seats.Count - capacity);
        tally.Double += seats.Count - seats.Select(s => s.AttendeeId).Distinct().Count();
        var seated = seats.Select(s => s.PartyId).ToHashSet();
        tally.Lost +=
            sold.Count(party => !seated.Contains(party)) + (sold.Count - sold.Distinct().Count());
    }

    private Seat Waiting(Guid course, Guid party, int person) =>
        new()
        {
            OrganisationId = organisation,
            CourseId = course,
            PartyId = party,
            AttendeeId = Guid.CreateVersion7(),
            Relation = person == 0 ? Relation.Self : Relation.Partner,
            WaitingSince = TimeProvider.System.GetUtcNow(),
        };
}
