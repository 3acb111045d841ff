using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>Letters that nobody printed are stopped when their course is over, so that the worklist holds only what can still be done.</summary>
public sealed class StopTooLate(CorrespondenceDb db, ICourses courses, TimeProvider clock)
{
    /// <summary>Stops them; gives back how many.</summary>
    public async Task<int> Run(CancellationToken cancel)
    {
        var waiting = await db
            .Messages.Where(m =>
                m.State == MessageState.Due
                && m.CourseId != null
                && m.Kind != MessageKind.Cancellation
                && (m.Channel == MessageChannel.Letter || m.Channel == MessageChannel.SecureRoute)
            )
            .ToListAsync(cancel);
        var cards = await courses.Get(
            [.. waiting.Select(m => m.CourseId!.Value).Distinct()],
            cancel
        );
        var now = clock.GetUtcNow();
        var stopped = waiting.Count(m =>
            cards.TryGetValue(m.CourseId!.Value, out var course)
            && course.Ends <= now
            && m.Stop(NotSentReason.NothingAhead) is null
        );
        if (stopped > 0)
        {
            await db.Save("Correspondence.Done.TooLate", cancel);
        }

        return stopped;
    }
}
