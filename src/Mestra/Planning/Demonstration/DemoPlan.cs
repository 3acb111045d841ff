using Mestra.Kernel;

namespace Mestra.Planning;

/// <summary>The star and the tasks that are done once, as far as an invented plan has come.</summary>
internal static class DemoPlan
{
    public static void Fill(
        Programme programme,
        InventedProgramme facts,
        DemoDice dice,
        DateOnly today,
        DateTimeOffset now
    )
    {
        var leader = programme.Group.FirstOrDefault(m => m.Role == GroupRole.Leader)?.AccountId;
        var star = new Star(programme.Cells);
        var begun = now.AddDays(-20 - dice.Below(60));
        Write(star, programme, First(facts), leader, begun);
        Write(star, programme, facts.Cells, leader, now.AddDays(-1));
        if (facts.Stage != DemoStage.LookAgain)
        {
            foreach (var cell in programme.Cells)
            {
                cell.LookedAt();
            }
        }

        foreach (var task in programme.Tasks.Where(task => !task.IsPerCourse))
        {
            Answer(task, facts, leader, today.AddDays(-30 - dice.Below(100)));
        }
    }

    // A plan that was changed yesterday had its goals in fewer words before.
    private static Dictionary<Factor, CellText> First(InventedProgramme facts) =>
        facts.Cells.ToDictionary(
            cell => cell.Key,
            cell =>
                facts.Stage == DemoStage.LookAgain && cell.Key == Factor.Goals
                    ? cell.Value with
                    {
                        What = cell.Value.What.Split('.')[0] + ".",
                        Why = "",
                    }
                    : cell.Value
        );

    private static void Write(
        Star star,
        Programme programme,
        Dictionary<Factor, CellText> texts,
        Guid? by,
        DateTimeOffset at
    ) =>
        star.Save(
            programme
                .Cells.Where(cell => texts.ContainsKey(cell.Factor))
                .ToDictionary(
                    cell => cell.Factor,
                    cell => new CellDraft(texts[cell.Factor], cell.Text, false, null)
                ),
            by,
            at
        );

    private static void Answer(ChecklistTask task, InventedProgramme facts, Guid? by, DateOnly done)
    {
        if (facts.NotRelevant.TryGetValue(task.Code, out var reason))
        {
            task.DoesNotBelong(reason);
        }
        else if (IsDone(task, facts.Stage))
        {
            task.Done(done, by);
            task.Evidence = facts.Evidence.GetValueOrDefault(task.Code, "");
        }
    }

    private static bool IsDone(ChecklistTask task, DemoStage stage) =>
        stage switch
        {
            DemoStage.Draft => task.Code == "anchor",
            DemoStage.Half => task.Phase == TaskPhase.Establish,
            _ => true,
        };
}
