using System.Text.Json;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mestra.Planning;

/// <summary>Owns programmes, with the working group, the living checklist and the star that plan them.</summary>
public static class PlanningModule
{
    public static IServiceCollection AddPlanning(this IServiceCollection services) =>
        services
            .AddScoped<PlanningDb>()
            .AddScoped<IProgrammes, Programmes>()
            .AddScoped<CourseCalendar>()
            .AddScoped<ProgrammeList>()
            .AddScoped<PlanQuery>()
            .AddScoped<WriteProgramme>()
            .AddScoped<PublishProgramme>()
            .AddScoped<ChangeGroup>()
            .AddScoped<ChangeTask>()
            .AddScoped<SaveStar>()
            .AddScoped<INameThings, NameParts>()
            .AddScoped<IWorkSource, PlanningWork>()
            .AddScoped<IDemonstrate, PlanningDemo>()
            .AddScoped<IDemonstrate, ChecklistDemo>()
            .AddSingleton(new AdviserWord("GroupRole.Adviser"))
            .AddSingleton(new AdviserWord("TaskRole.Adviser"))
            .AddPages();

    private static IServiceCollection AddPages(this IServiceCollection services) =>
        services
            .AddFolderAccess("/Planning", Can.SeePlans)
            .AddFolderAccess("/Planning/WriteProgramme", Can.EditPlans)
            .AddFolderAccess("/Planning/Group", Can.EditPlans)
            .AddFolderAccess("/Planning/Checklist", Can.EditPlans)
            .AddFolderAccess("/Planning/Star", Can.EditPlans)
            .AddFolderAccess("/Planning/Star/Editions", Can.SeePlans)
            .AddFolderAccess("/Planning/Publish", Can.EditCourses)
            .AddMenuItem("Planning.Menu", "/arbeid/tilbud", Can.SeePlans, 60)
            .AddSingleton(
                new CourseTab("Planning.Tab.Plan", "/arbeid/tilbud/{1}/plan", Can.SeePlans, 75)
            )
            .AddTab("Planning.Tab.Programme", "/arbeid/tilbud/{0}", Can.SeePlans, 10)
            .AddTab("Planning.Tab.Plan", "/arbeid/tilbud/{0}/plan", Can.SeePlans, 20)
            .AddTab("Planning.Tab.Star", "/arbeid/tilbud/{0}/stjerne", Can.EditPlans, 30)
            .AddTab("Planning.Tab.History", "/arbeid/tilbud/{0}/historikk", Can.SeePlans, 90);

    private static IServiceCollection AddTab(
        this IServiceCollection services,
        string key,
        string path,
        string policy,
        int order
    ) => services.AddSingleton(new ProgrammeTab(key, path, policy, order));
}

/// <summary>The tables of this module, and no others.</summary>
public sealed class PlanningDb(MestraDb db, Acting acting)
{
    /// <summary>The programmes that the one who acts may see; an experienced user those of the own working groups.</summary>
    public IQueryable<Programme> Programmes =>
        acting.Role == nameof(Role.ExperiencedUser)
            ? db.Set<Programme>()
                .Where(p => p.Group.Any(member => member.AccountId == acting.AccountId))
            : db.Set<Programme>();

    /// <summary>The published programmes of every organisation: they are public, so the filter on own rows is lifted.</summary>
    public IQueryable<Programme> Published =>
        db.Set<Programme>()
            .IgnoreQueryFilters([MestraDb.OwnRowsOnly])
            .Where(programme => programme.IsPublished);

    /// <summary>The addresses that are taken, in every organisation: an address is unique in the whole catalogue.</summary>
    public IQueryable<string> Slugs =>
        db.Set<Programme>()
            .IgnoreQueryFilters([MestraDb.OwnRowsOnly])
            .Select(programme => programme.Slug);

    public void Add(Programme programme) => db.Add(programme);

    /// <summary>The one turn to change a programme's plan.</summary>
    public Task<Turn> TakeTurn(Guid programmeId, CancellationToken cancel) =>
        db.TakeTurn<Programme>(programmeId, cancel);

    /// <summary>The one turn to change a programme and its address, which is unique among all programmes.</summary>
    public Task<Turn> TakeTurnWithAddress(Guid programmeId, CancellationToken cancel) =>
        db.TakeTurn<Programme>([programmeId, Addresses], cancel);

    /// <summary>True where there is a programme with this id, here or elsewhere.</summary>
    public Task<bool> IsUsed(Guid programmeId, CancellationToken cancel) =>
        db.IsUsed<Programme>(programmeId, cancel);

    // The id of no programme: those who choose an address take turns at it.
    private static readonly Guid Addresses = new("0190f000-0000-7000-8000-00000000510c");

    /// <summary>Saves with the process record of what was done.</summary>
    public Task Save(string activity, CancellationToken cancel, string? reason = null) =>
        db.Save(activity, cancel, reason);
}

internal sealed class ProgrammeTables
    : IEntityTypeConfiguration<Programme>,
        IEntityTypeConfiguration<WorkingGroupMember>,
        IEntityTypeConfiguration<ChecklistTask>
{
    public void Configure(EntityTypeBuilder<Programme> programme)
    {
        programme.ToTable("planning_programme");
        // Ids are made with the row, also of a part that is added to a known whole.
        programme.Property(p => p.Id).ValueGeneratedNever();
        programme.Property(p => p.Slug).HasMaxLength(100);
        programme.HasIndex(p => p.Slug).IsUnique();
        programme.HasIndex(p => p.OrganisationId);
        programme.HasIndex(p => new { p.IsPublished, p.Id });
        programme.Property(p => p.Links).HasConversion<UsefulLinksConverter, UsefulLinksComparer>();
        programme.PrimitiveCollection(p => p.CoOrganiserIds);
        programme.PrimitiveCollection(p => p.Themes);
        programme.PrimitiveCollection(p => p.Audiences).ElementType().HasConversion<string>();
        programme.PrimitiveCollection(p => p.Topics).ElementType().HasConversion<string>();
        programme.HasMany(p => p.Group).WithOne().HasForeignKey(m => m.ProgrammeId);
        programme.HasMany(p => p.Tasks).WithOne().HasForeignKey(t => t.ProgrammeId);
        programme.HasMany(p => p.Cells).WithOne().HasForeignKey(c => c.ProgrammeId);
    }

    public void Configure(EntityTypeBuilder<WorkingGroupMember> member)
    {
        member.ToTable("planning_group_member");
        member.Property(m => m.Id).ValueGeneratedNever();
        member.Property(m => m.Name).HasMaxLength(200);
        member.Property(m => m.Profession).HasMaxLength(200);
        member.HasIndex(m => new { m.ProgrammeId, m.AccountId }).IsUnique();
        member.HasIndex(m => m.AccountId);
    }

    public void Configure(EntityTypeBuilder<ChecklistTask> task)
    {
        task.ToTable("planning_task");
        task.Property(t => t.Id).ValueGeneratedNever();
        task.Property(t => t.Code).HasMaxLength(60);
        task.HasIndex(t => new { t.ProgrammeId, t.CourseId });
        task.HasIndex(t => new { t.OrganisationId, t.DoneOn });
    }
}

internal sealed class StarTables
    : IEntityTypeConfiguration<PlanCell>,
        IEntityTypeConfiguration<PlanCellVersion>
{
    public void Configure(EntityTypeBuilder<PlanCell> cell)
    {
        cell.ToTable("planning_cell");
        cell.Property(c => c.Id).ValueGeneratedNever();
        cell.HasIndex(c => new { c.ProgrammeId, c.Factor }).IsUnique();
        cell.HasIndex(c => new { c.OrganisationId, c.LookAgainSince });
        cell.PrimitiveCollection(c => c.LookAgainBecause).ElementType().HasConversion<string>();
        cell.HasMany(c => c.Versions).WithOne().HasForeignKey(v => v.CellId);
        cell.Ignore(c => c.Text);
    }

    public void Configure(EntityTypeBuilder<PlanCellVersion> version)
    {
        version.ToTable("planning_cell_version");
        version.Property(v => v.Id).ValueGeneratedNever();
        version.HasIndex(v => new { v.CellId, v.Number }).IsUnique();
        version.Ignore(v => v.Text);
    }
}

/// <summary>Stores the links as one JSON column: they are read and written whole.</summary>
internal sealed class UsefulLinksConverter()
    : ValueConverter<IReadOnlyList<UsefulLink>, string>(
        links => JsonSerializer.Serialize(links, JsonSerializerOptions.Default),
        text =>
            JsonSerializer.Deserialize<UsefulLink[]>(text, JsonSerializerOptions.Default)
            ?? Array.Empty<UsefulLink>()
    );

internal sealed class UsefulLinksComparer()
    : ValueComparer<IReadOnlyList<UsefulLink>>(
        (one, other) => one!.SequenceEqual(other!),
        links => links.Count,
        links => links
    );
