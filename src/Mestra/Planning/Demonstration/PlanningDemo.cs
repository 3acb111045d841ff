using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Planning;

/// <summary>
/// Programmes of the demonstration: real providers' as facts of their public listings, without dates; and invented
/// organisations' own, with working groups, stars and checklists at different stages.
/// </summary>
internal sealed class PlanningDemo(
    PlanningDb db,
    IOrganisations organisations,
    IStaff staff,
    Events events,
    TimeProvider clock
) : IDemonstrate
{
    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);

    private IReadOnlyList<OrganisationCard> _all = [];

    public int Order => 20;

    public async Task Fill(DemoDice dice, DateOnly today, CancellationToken cancel)
    {
        _all = await organisations.All(cancel);
        await FillReal(cancel);
        var invented = InventedProgramme.All();
        var at = await organisations.Named(
            [.. invented.Select(i => i.Organisation).Distinct(StringComparer.Ordinal)],
            cancel
        );
        foreach (var facts in invented)
        {
            await FillInvented(facts, at[facts.Organisation], dice, today, cancel);
        }

        await db.Save("Planning.Done.Demonstration", cancel);
    }

    private async Task FillReal(CancellationToken cancel)
    {
        var real = RealProgramme.All();
        var providers = await organisations.Named(
            [.. real.Select(r => r.Provider).Distinct(StringComparer.Ordinal)],
            cancel
        );
        foreach (var facts in real)
        {
            var at = providers[facts.Provider];
            var programme = Written(facts, facts.Form(), at, facts.Source);
            programme.Publish(at, clock.GetUtcNow());
            db.Add(programme);
            await events.Tell(new ProgrammeChanged(programme.Id, at.Id, programme.Title), cancel);
        }
    }

    private async Task FillInvented(
        InventedProgramme facts,
        OrganisationCard at,
        DemoDice dice,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var people = await staff.At(at.Id, cancel);
        var form = facts.Form();
        form.DepartmentId = (await organisations.Departments(at.Id, cancel))
            .FirstOrDefault(d => d.Name == facts.Department)
            ?.Id;
        form.ResponsibleDoctorId = people.FirstOrDefault(WriteProgramme.IsDoctor)?.AccountId;
        var programme = Written(facts, form, at, source: "");
        programme.Begin(at);
        DemoGroup.Gather(programme, facts, people, today.AddDays(-150 - dice.Below(120)));
        DemoPlan.Fill(programme, facts, dice, today, clock.GetUtcNow());
        if (facts.Stage != DemoStage.Draft)
        {
            programme.Publish(at, clock.GetUtcNow());
        }

        db.Add(programme);
        await events.Tell(new ProgrammeChanged(programme.Id, at.Id, programme.Title), cancel);
    }

    private Programme Written(
        DemoFacts facts,
        ProgrammeForm form,
        OrganisationCard at,
        string source
    )
    {
        var programme = new Programme
        {
            OrganisationId = at.Id,
            Slug = Slug.Free(Slug.Of(facts.Title.For(at.Language), at.Name), _slugs),
            SourceUrl = source,
        };
        _slugs.Add(programme.Slug);
        form.CoOrganisers =
        [
            .. facts.With.Select(name => new CoOrganiserRow { OrganisationId = Known(name).Id }),
        ];
        return programme.Write(form, at) is [var refused, ..]
            ? throw new InvalidOperationException($"{programme.Slug}: {refused}")
            : programme;
    }

    private OrganisationCard Known(string name) =>
        _all.Single(one => one.Name == name || $"{one.Name}, {one.County}" == name);
}
