using System.Runtime.CompilerServices;
using Mestra.Catalogue;

namespace Mestra.Testing;

/// <summary>The index over time: changes, restarts, kills, rebuilds.</summary>
public sealed class CatalogueIndexTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mestra-index-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static CatalogueEntry Tinnitus => Offers.All["tinnitus-fonna"];

    [Fact]
    public void An_entry_that_changes_is_found_by_its_new_words_only()
    {
        using var overview = Overview.WithAll();

        overview.Put("2", Tinnitus with { Title = new(Nb: "Svimmelhet"), Themes = [] });

        overview.Find("tinnitus").ShouldBeEmpty();
        overview.Find("svimmelhet").ShouldBe(["tinnitus-fonna"]);
        overview.Ask("").Total.ShouldBe(Offers.All.Count);
    }

    [Fact]
    public void What_was_shown_before_a_change_is_shown_as_it_is_now()
    {
        using var overview = Overview.WithAll();
        overview.Ask("tinnitus").Hits.ShouldHaveSingleItem();

        overview.Put("2", Tinnitus with { Ingress = new(Nb: "Nå på kveldstid.") });

        overview.Ask("tinnitus").Hits.Single().Entry.Ingress.Nb.ShouldBe("Nå på kveldstid.");
        overview.Ask("").Hits.Select(hit => hit.Entry.Id).ShouldBeUnique();
    }

    [Fact]
    public void A_seat_that_is_taken_moves_the_count()
    {
        using var overview = Overview.WithAll();

        overview.Put("2", Offers.All["dementia-volda"] with { FreeSeats = 0 });

        var seats = overview.Ask("demens").Counts[Facet.Seats];
        seats.ShouldBe([new(SeatCodes.WaitingList, 2, IsChosen: false)]);
    }

    [Fact]
    public void What_is_no_longer_public_is_gone_from_hits_and_counts()
    {
        using var overview = Overview.WithAll();

        overview.Remove("2", Tinnitus.Id, Guid.CreateVersion7());

        overview.Find("tinnitus").ShouldBeEmpty();
        overview.Ask("").Counts[Facet.Theme].ShouldNotContain(count => count.Code == "tinnitus");
        overview.Ask("").Total.ShouldBe(Offers.All.Count - 1);
    }

    [Fact]
    public void The_same_changes_twice_are_the_same_once()
    {
        using var overview = Overview.WithAll();

        overview.Put("1", [.. Offers.All.Values]);

        overview.Ask("").Total.ShouldBe(Offers.All.Count);
    }

    [Fact]
    public void A_new_index_has_no_cursor_and_asks_to_be_rebuilt()
    {
        using var overview = new Overview(_folder);

        overview.Index.Cursor.ShouldBeNull();
        overview.Ask("diabetes").Total.ShouldBe(0);
    }

    [Fact]
    public void A_closed_index_opens_where_it_was()
    {
        using (var overview = Overview.WithAll(_folder))
        {
            overview.Put("0/17a:3", Tinnitus);
        }

        using var again = new Overview(_folder);
        again.Index.Cursor.ShouldBe("0/17a:3");
        again.Find("tinnitus").ShouldBe(["tinnitus-fonna"]);
    }

    [Fact]
    public void A_killed_index_opens_at_its_last_commit_and_goes_on()
    {
        using var overview = Overview.WithAll(_folder);
        overview.Index.Commit();
        overview.Remove("2", Tinnitus.Id);

        using var survivor = new Overview(Snapshot());
        survivor.Index.Cursor.ShouldBe("1");
        survivor.Find("tinnitus").ShouldBe(["tinnitus-fonna"]);
        survivor.Remove("2", Tinnitus.Id);
        survivor.Find("tinnitus").ShouldBeEmpty();
        survivor.Index.Cursor.ShouldBe("2");
    }

    [Fact]
    public void Changes_are_on_disk_after_half_a_minute()
    {
        using var overview = new Overview(_folder);
        overview.Put("1", Tinnitus);
        overview.Clock.Advance(TimeSpan.FromSeconds(30));

        overview.Index.Apply(new([], [], "1"));

        using var survivor = new Overview(Snapshot());
        survivor.Index.Cursor.ShouldBe("1");
    }

    [Theory]
    [InlineData("*")]
    [InlineData("segments_*")]
    public void A_damaged_index_is_thrown_away_and_asks_to_be_rebuilt(string files)
    {
        using (Overview.WithAll(_folder)) { }
        var index = Directory.GetDirectories(_folder).ShouldHaveSingleItem();
        foreach (var file in Directory.GetFiles(index, files))
        {
            File.WriteAllBytes(file, [0x3f, 0xd7, 0x6c, 0x17, 1, 2, 3]);
        }

        using var again = new Overview(_folder);
        again.Index.Cursor.ShouldBeNull();
        again.Put("7", Tinnitus);
        again.Find("tinnitus").ShouldBe(["tinnitus-fonna"]);
    }

    [Fact]
    public void A_pointer_that_points_out_of_the_folder_is_not_followed()
    {
        File.WriteAllText(Path.Combine(_folder, "current"), "../../elsewhere");

        using var overview = new Overview(_folder);
        overview.Index.Cursor.ShouldBeNull();
    }

    [Fact]
    public void Two_processes_cannot_share_a_folder()
    {
        using var overview = new Overview(_folder);

        Should
            .Throw<IOException>(() => new Overview(_folder))
            .Message.ShouldContain("own data folder");
    }

    [Fact]
    public async Task A_rebuild_leaves_what_the_database_no_longer_has()
    {
        using var overview = Overview.WithAll(_folder);

        await overview.Index.Rebuild(Read(Tinnitus), "9", TestContext.Current.CancellationToken);

        overview.Find("").ShouldBe(["tinnitus-fonna"]);
        overview.Index.Cursor.ShouldBe("9");
        Directory.GetDirectories(_folder).Length.ShouldBe(1, "the old one is thrown away");
    }

    [Fact]
    public async Task The_old_index_answers_and_changes_while_the_new_is_made()
    {
        using var overview = Overview.WithAll(_folder);
        var asked = 0;

        await overview.Index.Rebuild(
            Read(
                [.. Offers.All.Values],
                () =>
                {
                    overview.Ask("diabetes").Total.ShouldBe(2);
                    if (++asked == 20)
                    {
                        overview.Remove("3", Tinnitus.Id);
                        overview.Find("tinnitus").ShouldBeEmpty();
                    }
                }
            ),
            "2",
            TestContext.Current.CancellationToken
        );

        asked.ShouldBe(Offers.All.Count);
        overview.Find("tinnitus").ShouldBeEmpty("it was removed during the rebuild");
        overview.Index.Cursor.ShouldBe("3");
        overview.Ask("").Total.ShouldBe(Offers.All.Count - 1);
    }

    [Fact]
    public async Task A_rebuild_that_fails_leaves_the_old_one_serving()
    {
        using var overview = Overview.WithAll(_folder);

        await Should.ThrowAsync<TimeoutException>(() =>
            overview.Index.Rebuild(
                Read([Tinnitus], () => throw new TimeoutException()),
                "2",
                TestContext.Current.CancellationToken
            )
        );

        overview.Ask("").Total.ShouldBe(Offers.All.Count);
        overview.Index.Cursor.ShouldBe("1");
        Directory.GetDirectories(_folder).Length.ShouldBe(1, "the half made one is thrown away");
    }

    [Fact]
    public async Task Many_ask_while_entries_change_and_indexes_are_rebuilt()
    {
        using var overview = Overview.WithAll(_folder);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable
            .Range(0, 4)
            .Select(_ =>
                Task.Run(() =>
                {
                    while (!stop.IsCancellationRequested)
                    {
                        overview.Ask("diabetes").Total.ShouldBe(2);
                    }
                })
            )
            .ToList();

        for (var round = 0; round < 5; round++)
        {
            overview.Put($"{round}", [.. Offers.All.Values]);
            await overview.Index.Rebuild(
                Read([.. Offers.All.Values]),
                $"{round}",
                TestContext.Current.CancellationToken
            );
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public void The_same_entries_give_the_same_order_however_they_came()
    {
        using var once = Overview.WithAll();
        using var oneByOne = new Overview();
        foreach (var entry in Offers.All.Values.Reverse())
        {
            oneByOne.Put("1", entry with { FreeSeats = null });
            oneByOne.Put("1", entry);
        }

        foreach (
            var words in new[]
            {
                "",
                "demens",
                "kurs for pårørende",
                "hjerte",
                "diabetes kurs tromsø",
            }
        )
        {
            oneByOne.Find(words).ShouldBe(once.Find(words));
        }
    }

    /// <summary>The folder as a killed process leaves it.</summary>
    private string Snapshot()
    {
        var copy = Directory.CreateDirectory(Path.Combine(_folder, "copy")).FullName;
        foreach (
            var file in Directory
                .GetFiles(_folder, "*", SearchOption.AllDirectories)
                .Where(file => !file.EndsWith("lock", StringComparison.Ordinal))
        )
        {
            var to = Path.Combine(copy, Path.GetRelativePath(_folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            using var from = new FileStream(
                file,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite
            );
            using var into = File.Create(to);
            from.CopyTo(into);
        }

        return copy;
    }

    private static IAsyncEnumerable<CatalogueEntry> Read(CatalogueEntry entry) => Read([entry]);

    private static async IAsyncEnumerable<CatalogueEntry> Read(
        IReadOnlyList<CatalogueEntry> entries,
        Action? beforeEach = null,
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        foreach (var entry in entries)
        {
            await Task.Yield();
            cancel.ThrowIfCancellationRequested();
            beforeEach?.Invoke();
            yield return entry;
        }
    }
}
