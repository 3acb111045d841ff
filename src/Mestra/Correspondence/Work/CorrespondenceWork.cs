using System.Security.Claims;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>What a person must do about letters and messages: those that failed, those to print, those to reach by the secure route. One line for each course.</summary>
public sealed class CorrespondenceWork(
    CorrespondenceDb db,
    ICourses courses,
    PageFrame frame,
    Texts texts
) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> Now(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (!user.May(Can.Correspond))
        {
            return [];
        }

        var waiting = await db
            .Messages.Where(m =>
                m.CourseId != null
                && (
                    m.State == MessageState.Failed
                    || (
                        m.State == MessageState.Due
                        && (
                            m.Channel == MessageChannel.Letter
                            || m.Channel == MessageChannel.SecureRoute
                        )
                    )
                )
            )
            .GroupBy(m => new
            {
                m.CourseId,
                IsFailed = m.State == MessageState.Failed,
                m.Channel,
            })
            .Select(group => new
            {
                CourseId = group.Key.CourseId!.Value,
                group.Key.IsFailed,
                group.Key.Channel,
                Count = group.Count(),
            })
            .ToListAsync(cancel);
        var cards = await courses.Get([.. waiting.Select(w => w.CourseId).Distinct()], cancel);
        return
        [
            .. waiting
                .Where(w => cards.ContainsKey(w.CourseId))
                .Select(w => Item(cards[w.CourseId], w.IsFailed, w.Channel, w.Count)),
        ];
    }

    private WorkItem Item(CourseCard course, bool isFailed, MessageChannel channel, int count)
    {
        var (group, fact, action) =
            isFailed
                ? (
                    "Correspondence.Work.Failed",
                    "Correspondence.Work.FailedFact",
                    "Correspondence.Work.FailedDo"
                )
            : channel == MessageChannel.SecureRoute
                ? (
                    "Correspondence.Work.Secure",
                    "Correspondence.Secure.Count",
                    "Correspondence.Work.SecureDo"
                )
            : (
                "Correspondence.Work.Print",
                "Correspondence.Work.PrintFact",
                "Correspondence.Work.PrintDo"
            );
        var starts = course.Starts is { } first
            ? DateOnly.FromDateTime(frame.Local(first).DateTime)
            : (DateOnly?)null;
        return new WorkItem(
            group,
            course.Title.ToString(),
            texts.Count(fact, count),
            isFailed ? frame.Today : starts?.AddDays(-14),
            $"/arbeid/kurs/{course.Id}/utsendinger",
            action,
            Can.Correspond,
            starts is { } day ? texts.ShortDay(day) : ""
        );
    }
}
