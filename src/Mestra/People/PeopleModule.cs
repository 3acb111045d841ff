using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mestra.People;

/// <summary>Owns organisations, persons, accounts, roles, and the log of every look at a person.</summary>
public static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddScoped<PeopleDb>();
        services.AddScoped<IOrganisations, Organisations>();
        services.AddScoped<IPersons, Persons>();
        services.AddScoped<IReach, Reaching>();
        services.AddScoped<IStaff, Staff>();
        services.AddScoped<INameThings, NameOwn>();
        services.AddScoped<ChangeLogo>();
        services.AddScoped<InviteStaff>();
        services.AddScoped<IFirstAdministrator, InviteStaff>();
        services.AddScoped<IPrepareStore, OfficialOrganisations>();
        services.AddScoped<IDemonstrate, PeopleDemo>();
        services.AddScoped<DemoRoles>();
        services.AddSingleton<KeptOrganisations>();
        services.AddSingleton(new AdviserWord("Role.Adviser"));
        services.AddSingleton(
            new SiteCookie(SignInSetup.Cookie, "Ui.About.CookieSignIn", "Ui.About.KeptSignedIn")
        );
        services.AddScoped<ChainLooks>();
        services.AddScoped<IAudit, AuditLooks>();
        services.AddBackground<ChainLooksEachMinute>();
        services.AddMemoryCache();
        return services.AddSignIn().AddAccess().AddPages();
    }

    private static IServiceCollection AddPages(this IServiceCollection services) =>
        services
            .AddFolderAccess("/People/SignIn", Can.VisitPublicPages)
            .AddFolderAccess("/People/SignIn/SetUpCode", Can.VisitPublicPages)
            .AddFolderAccess("/People/SignIn/NoRole", Can.VisitPublicPages)
            .AddFolderAccess("/People/SignIn/ChooseRole", Can.WorkHere)
            .AddFolderAccess("/People/Demonstration", Can.VisitPublicPages)
            .AddFolderAccess("/People/Staff", Can.Administer)
            .AddFolderAccess("/People/Staff/AcceptInvitation", Can.VisitPublicPages)
            .AddFolderAccess("/People/Organisations", Can.Administer)
            .AddFolderAccess("/People/Organisations/Logos", Can.WorkHere)
            .AddFolderAccess("/People/Persons", Can.SeePatients)
            .AddFolderAccess("/People/Looks", Can.SeePatients)
            .AddMenuItem("People.Persons.Menu", "/arbeid/personer", Can.SeePatients, 50)
            .AddMenuItem("People.Staff.Title", "/arbeid/ansatte", Can.Administer, 90)
            .AddMenuItem("People.House.Menu", "/arbeid/virksomhet", Can.Administer, 95)
            .AddFramePart(FrameSlot.DemoStrip, "/People/Demonstration/BeSomeone/_Strip.cshtml")
            .AddFramePart(FrameSlot.StartPage, "/People/Demonstration/BeSomeone/_Roles.cshtml")
            .AddFramePart(FrameSlot.Tools, "/People/SignIn/ChooseRole/_Me.cshtml");
}

/// <summary>The tables of this module, and no others.</summary>
public sealed class PeopleDb(MestraDb db)
{
    public DbSet<Organisation> Organisations => db.Set<Organisation>();
    public DbSet<Department> Departments => db.Set<Department>();
    public DbSet<Place> Places => db.Set<Place>();
    public DbSet<Logo> Logos => db.Set<Logo>();
    public DbSet<Person> Persons => db.Set<Person>();
    public DbSet<Account> Accounts => db.Set<Account>();
    public DbSet<Membership> Memberships => db.Set<Membership>();
    public DbSet<Invitation> Invitations => db.Set<Invitation>();
    public DbSet<EndedSession> EndedSessions => db.Set<EndedSession>();
    public DbSet<Look> Looks => db.Set<Look>();
    public DbSet<LookChain> Chains => db.Set<LookChain>();

    /// <summary>The one turn to change a person, or a part of the organisation.</summary>
    public Task<Turn> TakeTurn<TRow>(Guid id, CancellationToken cancel)
        where TRow : class => db.TakeTurn<TRow>(id, cancel);

    /// <summary>Saves and commits the turn; false where somebody else was quicker.</summary>
    public Task<bool> TrySave(Turn turn, string activity, CancellationToken cancel) =>
        db.TrySave(turn, activity, cancel);

    /// <summary>Saves with the process record of what was done.</summary>
    public Task Save(string activity, CancellationToken cancel, string? reason = null) =>
        db.Save(activity, cancel, reason);

    /// <summary>Saves what needs no explanation: a look, a session that has ended.</summary>
    public Task SaveWithoutTrace(CancellationToken cancel) => db.SaveChangesAsync(cancel);
}

internal sealed class OrganisationTables
    : IEntityTypeConfiguration<Organisation>,
        IEntityTypeConfiguration<Department>,
        IEntityTypeConfiguration<Place>,
        IEntityTypeConfiguration<Logo>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("people_organisation");
        organisation.Property(o => o.Name).HasMaxLength(200);
        organisation.HasIndex(o => new { o.Kind, o.Name });
    }

    public void Configure(EntityTypeBuilder<Department> department)
    {
        department.ToTable("people_department");
        department.Property(d => d.Name).HasMaxLength(200);
        department.HasIndex(d => new { d.OrganisationId, d.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Place> place)
    {
        place.ToTable("people_place");
        place.Property(p => p.Name).HasMaxLength(200);
        place.HasIndex(p => new { p.OrganisationId, p.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Logo> logo)
    {
        logo.ToTable("people_logo");
        logo.HasIndex(l => l.OrganisationId).IsUnique();
    }
}

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people_person");
        person.HasIndex(p => new { p.OrganisationId, p.NumberIndex }).IsUnique();
        person.HasIndex(p => new
        {
            p.OrganisationId,
            p.FamilyName,
            p.GivenName,
        });
    }
}

internal sealed class AccountTables
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<Membership>,
        IEntityTypeConfiguration<Invitation>,
        IEntityTypeConfiguration<EndedSession>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>,
        IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
        IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("people_account");
        account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.HasIndex(a => a.NormalizedEmail);
    }

    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("people_membership");
        membership.HasIndex(m => new { m.OrganisationId, m.Role });
        membership.HasIndex(m => m.AccountId);
    }

    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("people_invitation");
        invitation.HasIndex(i => new { i.OrganisationId, i.SentAt });
        invitation.HasIndex(i => i.TokenHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<EndedSession> session)
    {
        session.ToTable("people_ended_session");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.HasIndex(s => s.Until);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token)
    {
        token.ToTable("people_account_token");
        token.HasKey(t => new
        {
            t.UserId,
            t.LoginProvider,
            t.Name,
        });
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) =>
        claim.ToTable("people_account_claim");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login)
    {
        login.ToTable("people_account_login");
        login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
    }
}

internal sealed class LookTables
    : IEntityTypeConfiguration<Look>,
        IEntityTypeConfiguration<LookChain>
{
    public void Configure(EntityTypeBuilder<Look> look)
    {
        look.ToTable("people_look");
        look.HasIndex(l => new
        {
            l.OrganisationId,
            l.PersonId,
            l.At,
        });
        look.HasIndex(l => l.ChainNumber).IsUnique();
    }

    public void Configure(EntityTypeBuilder<LookChain> chain)
    {
        chain.ToTable("people_look_chain");
        chain.Property(c => c.Id).ValueGeneratedNever();
    }
}
