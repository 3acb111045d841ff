using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>A message is sent once, and none waits whose reason is gone (invariant 3).</summary>
public sealed class AuditMessages(CorrespondenceDb db, ISeats seats, IReach reach) : IAudit
{
    public async Task<IReadOnlyList<string>> Breaches(CancellationToken cancel) =>
        [.. await Unsaid(cancel), .. await WithoutSeat(cancel), .. await ToProtected(cancel)];

    private async Task<List<string>> Unsaid(CancellationToken cancel) =>
        await db
            .Messages.Where(m =>
                m.State == MessageState.Sent
                && (m.Key == "" || m.SentAt == null || m.SentBy == null)
            )
            .Select(m => $"message {m.Id} is sent, but without key, time or way")
            .ToListAsync(cancel);

    private async Task<List<string>> WithoutSeat(CancellationToken cancel)
    {
        var due = await db
            .Messages.AsNoTracking()
            .Where(m =>
                m.State == MessageState.Due
                && m.CourseId != null
                && m.Kind != MessageKind.Cancellation
            )
            .Select(m => new
            {
                m.Id,
                m.CourseId,
                m.SeatId,
            })
            .ToListAsync(cancel);
        var seated = await seats.ByCourse(
            [.. due.Select(m => m.CourseId!.Value).Distinct()],
            cancel
        );
        return
        [
            .. due.Where(m =>
                    !seated[m.CourseId!.Value].Any(seat => seat.Id == m.SeatId && seat.IsOccupied)
                )
                .Select(m => $"message {m.Id} is due about a seat that is given up"),
        ];
    }

    private async Task<List<string>> ToProtected(CancellationToken cancel)
    {
        var due = await db
            .Messages.AsNoTracking()
            .Where(m =>
                m.State == MessageState.Due
                && m.PersonId != null
                && m.Channel != MessageChannel.SecureRoute
            )
            .Select(m => new { m.Id, m.PersonId })
            .ToListAsync(cancel);
        var people = await reach.Of([.. due.Select(m => m.PersonId!.Value).Distinct()], cancel);
        return
        [
            .. due.Where(m => people.GetValueOrDefault(m.PersonId!.Value)?.IsProtected == true)
                .Select(m => $"message {m.Id} is due to a person with a protected address"),
        ];
    }
}
