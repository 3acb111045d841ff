using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>Names the tasks of a plan, the parts of its star, and those of the group who have no account, on history pages.</summary>
internal sealed class NameParts(MestraDb db, Texts texts) : INameThings
{
    public async Task<IReadOnlyDictionary<Guid, string>> Names(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    )
    {
        var tasks = await db.Set<ChecklistTask>()
            .Where(task => ids.Contains(task.Id))
            .Select(task => new { task.Id, task.Title })
            .ToListAsync(cancel);
        var cells = await db.Set<PlanCell>()
            .Where(cell => ids.Contains(cell.Id))
            .Select(cell => new { cell.Id, cell.Factor })
            .ToListAsync(cancel);
        var members = await db.Set<WorkingGroupMember>()
            .Where(member => ids.Contains(member.Id) && member.AccountId == null)
            .Select(member => new { member.Id, member.Name })
            .ToListAsync(cancel);
        return tasks
            .Select(task => (task.Id, Name: task.Title.ToString()))
            .Concat(cells.Select(cell => (cell.Id, Name: texts[cell.Factor])))
            .Concat(members.Select(member => (member.Id, member.Name)))
            .ToDictionary(part => part.Id, part => part.Name);
    }
}
