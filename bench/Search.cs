using System.Diagnostics;
using Lucene.Net.Store;
using Mestra.Catalogue;
using Mestra.Courses.Contracts;

namespace Mestra.Bench;

/// <summary>
/// The search of the public overview with every facet counted, in process, one question after the other. The limit is
/// Lucene alone: the same words to the same index, the twenty best of them fetched, nothing mended and nothing counted.
/// </summary>
internal static class Search
{
    private const int Asked = 2000;

    public static async Task Run(Wanted wanted, Figures figures)
    {
        int[] sizes = wanted.Full ? [10_000, 100_000] : [10_000];
        foreach (var size in sizes)
        {
            await Measure(size, figures);
        }
    }

    private static async Task Measure(int documents, Figures figures)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("mestra-bench-search-").FullName;
        try
        {
            using var index = new IndexGeneration(
                new NIOFSDirectory(folder),
                WordLore.Shared.Terms
            );
            await Fill(index, documents);
            Tell(index, documents, figures);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static void Tell(IndexGeneration index, int documents, Figures figures)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var questions = Questions.Draw(Asked);
        var (ours, bare) = (new List<double>(), new List<double>());
        foreach (var counted in new[] { false, true }) // the first time warms up
        {
            ours.Clear();
            bare.Clear();
            foreach (var question in questions)
            {
                ours.Add(
                    Time(() =>
                        index.Read(s => new IndexSearch(s, WordLore.Shared).Answer(question, today))
                    )
                );
                bare.Add(Time(() => index.Read(s => Lucene(s, question))));
            }
        }

        ours.Sort();
        bare.Sort();
        foreach (var (name, share) in new[] { ("p50", 0.5), ("p95", 0.95), ("p99", 0.99) })
        {
            figures.Tell(
                null,
                $"search_{name}_ms_{documents / 1000}k",
                Figures.Percentile(ours, share),
                Figures.Percentile(bare, share)
            );
        }
    }

    private static int Lucene(EntrySearcher searcher, CatalogueQuery question)
    {
        var words = WordLore.Shared.Reader.Read(question.Words);
        var query = new MeaningQuery(WordLore.Shared.Terms, searcher).Of(
            words,
            new HashSet<QuestionWord>()
        );
        var found = searcher.Search(query, question.Page * question.PageSize);
        return found
            .ScoreDocs.Skip((question.Page - 1) * question.PageSize)
            .Count(hit => EntryDocument.ToEntry(searcher.Doc(hit.Doc)).Slug.Length > 0);
    }

    private static async Task Fill(IndexGeneration index, int documents)
    {
        await using var product = await Product.New("sqlite");
        var now = TimeProvider.System.GetUtcNow();
        foreach (var made in new MadeUp(await product.Organisations(), now).Overview(documents))
        {
            var cards = made.Courses.Select(c => Card(made, c.Course, c.Sessions)).ToList();
            var entries = EntryWriter.Write(
                made.Programme.Card(made.At, []),
                cards,
                made.At,
                [],
                now
            );
            index.Apply(new([.. entries], [], "0"));
        }

        index.Refresh();
        index.Commit("0");
    }

    private static CourseCard Card(
        MadeUpProgramme made,
        Courses.Course course,
        IReadOnlyList<Courses.Session> sessions
    ) =>
        new(
            course.Id,
            course.OrganisationId,
            course.ProgrammeId,
            course.Title,
            course.State,
            course.Capacity,
            Occupied: made.Courses.Count,
            Waiting: 0,
            IsPublished: true,
            IsLocked: false,
            course.AttendanceMode,
            course.SignUpDeadline,
            [
                .. sessions.Select(s => new SessionCard(
                    s.Id,
                    s.Starts,
                    s.Ends,
                    s.TeachingMinutes,
                    null,
                    s.Theme,
                    s.Topics,
                    null,
                    "",
                    "",
                    false,
                    []
                )),
            ]
        );

    private static double Time<T>(Func<T> work)
    {
        var began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
