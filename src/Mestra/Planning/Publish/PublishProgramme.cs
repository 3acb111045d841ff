using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>Puts a programme in the public overview, and takes it out.</summary>
internal sealed class PublishProgramme(
    PlanningDb db,
    IOrganisations organisations,
    Events events,
    TimeProvider clock
)
{
    /// <summary>Puts it in the overview.</summary>
    /// <returns>What is missing; none when it is public now. Null where there is no such programme.</returns>
    public async Task<IReadOnlyList<FieldRefusal>?> Publish(Guid id, CancellationToken cancel)
    {
        await using var turn = await db.TakeTurn(id, cancel);
        if (await Find(id, cancel) is not { } programme)
        {
            return null;
        }

        var at = await organisations.Get(programme.OrganisationId, cancel);
        var missing = programme.Publish(at, clock.GetUtcNow());
        if (missing.Count == 0)
        {
            await Tell(programme, "Planning.Done.Published", cancel);
            await turn.Commit(cancel);
        }

        return missing;
    }

    /// <summary>Takes it out of the overview.</summary>
    /// <returns>False where there is no such programme.</returns>
    public async Task<bool> Withdraw(Guid id, CancellationToken cancel)
    {
        await using var turn = await db.TakeTurn(id, cancel);
        if (await Find(id, cancel) is not { } programme)
        {
            return false;
        }

        programme.Withdraw();
        await Tell(programme, "Planning.Done.Withdrawn", cancel);
        await turn.Commit(cancel);
        return true;
    }

    private async Task Tell(Programme programme, string activity, CancellationToken cancel)
    {
        await events.Tell(
            new ProgrammeChanged(programme.Id, programme.OrganisationId, programme.Title),
            cancel
        );
        await db.Save(activity, cancel);
    }

    private Task<Programme?> Find(Guid id, CancellationToken cancel) =>
        db.Programmes.Include(p => p.Group).SingleOrDefaultAsync(p => p.Id == id, cancel);
}
