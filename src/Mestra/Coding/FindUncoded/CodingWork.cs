using System.Security.Claims;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;

namespace Mestra.Coding;

/// <summary>Coding on the worklist: the oldest courses with a line each, and a line for the rest.</summary>
internal sealed class CodingWork(UncodedCourses uncoded, Texts texts) : IWorkSource
{
    private const int First = 20;

    public async Task<IReadOnlyList<WorkItem>> Now(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (!user.May(Can.Code))
        {
            return [];
        }

        var page = await uncoded.Page(number: 1, cancel, First);
        var rest = page.Total - page.Items.Count;
        return [.. page.Items.Select(Item), .. rest > 0 ? [Rest(rest)] : Array.Empty<WorkItem>()];
    }

    private WorkItem Item(UncodedCourse row) =>
        new(
            "Coding.Work",
            row.Title,
            texts.Count("Coding.Work.Left", Math.Max(row.NotCoded, row.NotDocumented)),
            row.Ended.AddDays(1),
            CodingPaths.Course(row.CourseId),
            "Coding.Uncoded.Do",
            Can.Code,
            texts["Coding.Work.Ended", texts.ShortDay(row.Ended)]
        );

    private WorkItem Rest(int courses) =>
        new(
            "Coding.Work",
            texts.Count("Coding.Work.More", courses),
            Fact: "",
            Due: null,
            CodingPaths.Worklist,
            "Coding.Work.ShowAll",
            Can.Code
        );
}
