using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Referrals.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

/// <summary>Owns referrals: who was referred to what, with whom, and what the department said.</summary>
public static class ReferralsModule
{
    public static IServiceCollection AddReferrals(this IServiceCollection services) =>
        services
            .AddScoped<ReferralsDb>()
            .AddScoped<IReferrals, ReferralReader>()
            .AddScoped<IReact<PartyPlaced>, Placement>()
            .AddScoped<EnterReferral>()
            .AddScoped<SentBefore>()
            .AddScoped<ReadReferral>()
            .AddScoped<ReferralChoices>()
            .AddScoped<AssessReferral>()
            .AddScoped<ReadOneReferral>()
            .AddScoped<ReferralList>()
            .AddScoped<ReferralExport>()
            .AddScoped<WithdrawReferral>()
            .AddScoped<ChangePeople>()
            .AddScoped<IWorkSource, ReferralWork>()
            .AddScoped<IAudit, AuditReferrals>()
            .AddScoped<INameThings, NamePeople>()
            .AddScoped<IDemonstrate, ReferralsDemo>()
            .AddSingleton(new PersonPart(nameof(PersonReferrals), Can.SeePatients, 20))
            .AddPages();

    private static IServiceCollection AddPages(this IServiceCollection services) =>
        services
            .AddFolderAccess("/Referrals/FindReferrals", Can.SeePatients)
            .AddFolderAccess("/Referrals/OpenReferral", Can.SeePatients)
            .AddFolderAccess("/Referrals/EnterReferral", Can.EnterReferrals)
            .AddFolderAccess("/Referrals/AssessReferral", Can.AssessReferrals)
            .AddFolderAccess("/Referrals/WithdrawReferral", Can.EnterReferrals)
            .AddFolderAccess("/Referrals/NoteAnswer", Can.EnterReferrals)
            .AddFolderAccess("/Referrals/ChangePeople", Can.EnterReferrals)
            .AddMenuItem("Referrals.Menu", "/arbeid/henvisninger", Can.SeePatients, 30)
            .AddShortcut("Referrals.Enter", "/arbeid/henvisninger/ny", Can.EnterReferrals);
}

/// <summary>The tables of this module, and no others.</summary>
public sealed class ReferralsDb(MestraDb db)
{
    public DbSet<Referral> Referrals => db.Set<Referral>();
    public DbSet<ReferralPerson> People => db.Set<ReferralPerson>();

    /// <summary>What was done to a referral, the newest first.</summary>
    public Task<PageOf<HistoryLine>> History(
        Guid referralId,
        int? page,
        CancellationToken cancel
    ) => HistoryQuery.Of(db, referralId, page, cancel);

    /// <summary>The one turn to enter what these ids stand for: the form, and the numbers of those on it.</summary>
    public Task<Turn> TakeTurn(Guid[] ids, CancellationToken cancel) =>
        db.TakeTurn<Referral>(ids, cancel);

    /// <summary>True where someone stands on a referral under this id, here or elsewhere.</summary>
    public Task<bool> IsUsed(Guid partId, CancellationToken cancel) =>
        db.IsUsed<ReferralPerson>(partId, cancel);

    /// <summary>Saves with the process record of what was done.</summary>
    public Task Save(string activity, CancellationToken cancel, string? reason = null) =>
        db.Save(activity, cancel, reason);

    /// <summary>Saves, or says that somebody else was quicker.</summary>
    public Task<ReferralRefusal?> TrySave(
        string activity,
        CancellationToken cancel,
        string? reason = null
    ) => TrySave(null, activity, cancel, reason);

    /// <summary>Saves and commits the turn, or says that somebody else was quicker.</summary>
    public async Task<ReferralRefusal?> TrySave(
        Turn? turn,
        string activity,
        CancellationToken cancel,
        string? reason = null
    ) => await db.TrySave(turn, activity, cancel, reason) ? null : ReferralRefusal.ChangedMeanwhile;

    /// <summary>Reads a referral as it stands now that the turn is ours: what was read before may have changed.</summary>
    public Task ReadAgain(Referral referral, CancellationToken cancel) =>
        db.Entry(referral).ReloadAsync(cancel);

    /// <summary>Forgets what a failed save left behind.</summary>
    public void Forget() => db.Forget();
}
