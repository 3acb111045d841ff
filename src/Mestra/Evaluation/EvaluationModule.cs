using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mestra.Evaluation;

/// <summary>Owns the evaluation of courses: codes and answers, results, the working group's debrief and what it decides to change.</summary>
public static class EvaluationModule
{
    public static IServiceCollection AddEvaluation(this IServiceCollection services) =>
        services.AddScoped<EvaluationDb>().AddEvaluationWork();
}

/// <summary>The tables of this module, and no others.</summary>
public sealed class EvaluationDb(MestraDb db)
{
    public DbSet<CourseEvaluation> Evaluations => db.Set<CourseEvaluation>();
    public DbSet<AnswerCode> Codes => db.Set<AnswerCode>();
    public DbSet<Answer> Answers => db.Set<Answer>();
    public DbSet<Debrief> Debriefs => db.Set<Debrief>();
    public DbSet<Change> Changes => db.Set<Change>();
    public DbSet<CarriedChange> Carried => db.Set<CarriedChange>();

    /// <summary>The evaluations that someone with a code or before the QR may answer, of any organisation: the code is what lets them in.</summary>
    public IQueryable<CourseEvaluation> ForAnyone =>
        Evaluations.IgnoreQueryFilters([MestraDb.OwnRowsOnly]);

    /// <summary>The codes of every organisation, for those who hold one: they act for no organisation.</summary>
    public IQueryable<AnswerCode> CodesOfAnyone => Codes.IgnoreQueryFilters([MestraDb.OwnRowsOnly]);

    /// <summary>The evaluation that a QR leads to; null where there is none.</summary>
    public Task<CourseEvaluation?> Door(string door, CancellationToken cancel) =>
        ForAnyone.AsNoTracking().SingleOrDefaultAsync(e => e.Door == door, cancel);

    /// <summary>The one turn to hand out codes, to answer and to close.</summary>
    public Task<Turn> TakeTurn(Guid evaluationId, CancellationToken cancel) =>
        db.TakeTurn<CourseEvaluation>(evaluationId, cancel);

    /// <summary>The one turn to write down what was said after a course.</summary>
    public Task<Turn> TakeTurnAfter(Guid courseId, CancellationToken cancel) =>
        db.TakeTurn<Debrief>(courseId, cancel);

    /// <summary>Saves; false where somebody else was quicker.</summary>
    public Task<bool> TrySave(string activity, CancellationToken cancel) =>
        db.TrySave(null, activity, cancel);

    /// <summary>Saves with the process record of what was done.</summary>
    public Task Save(string activity, CancellationToken cancel, string? reason = null) =>
        db.Save(activity, cancel, reason);

    /// <summary>Saves what leaves no trace: a process record has a time, and an answer must have none.</summary>
    public Task SaveWithoutTrace(CancellationToken cancel) => db.SaveChangesAsync(cancel);
}

internal sealed class EvaluationTables
    : IEntityTypeConfiguration<CourseEvaluation>,
        IEntityTypeConfiguration<AnswerCode>,
        IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<CourseEvaluation> evaluation)
    {
        evaluation.ToTable("evaluation_evaluation");
        evaluation.HasIndex(e => e.CourseId).IsUnique();
        evaluation.HasIndex(e => new { e.OrganisationId, e.ProgrammeId });
        evaluation.HasIndex(e => new { e.OrganisationId, e.ClosedAt });
        evaluation.HasIndex(e => e.Door).IsUnique();
        evaluation.Property(e => e.Door).HasMaxLength(20);
        evaluation.Property(e => e.QuestionnaireVersion).HasMaxLength(20);
    }

    public void Configure(EntityTypeBuilder<AnswerCode> code)
    {
        code.ToTable("evaluation_code");
        code.HasOne<CourseEvaluation>().WithMany().HasForeignKey(c => c.EvaluationId);
        code.HasIndex(c => c.Hash).IsUnique();
        code.HasIndex(c => new
            {
                c.OrganisationId,
                c.EvaluationId,
                c.Serial,
            })
            .IsUnique();
        code.Property(c => c.Hash).HasMaxLength(32);
    }

    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        answer.ToTable("evaluation_answer");
        answer.HasOne<CourseEvaluation>().WithMany().HasForeignKey(a => a.EvaluationId);
        answer.HasIndex(a => new
        {
            a.OrganisationId,
            a.EvaluationId,
            a.Item,
        });
        answer.Property(a => a.Item).HasMaxLength(40);
        answer.Property(a => a.Choice).HasMaxLength(40);
        answer.Property(a => a.Text).HasMaxLength(AnswerSheet.LongestText);
    }
}

internal sealed class ChangeTables
    : IEntityTypeConfiguration<Debrief>,
        IEntityTypeConfiguration<Change>,
        IEntityTypeConfiguration<CarriedChange>
{
    public void Configure(EntityTypeBuilder<Debrief> debrief)
    {
        debrief.ToTable("evaluation_debrief");
        debrief.HasIndex(d => d.CourseId).IsUnique();
        debrief.Property(d => d.WentWell).HasMaxLength(Debrief.LongestText);
        debrief.Property(d => d.ToChange).HasMaxLength(Debrief.LongestText);
        debrief.Property(d => d.TalkNotes).HasMaxLength(Debrief.LongestText);
        debrief.Property(d => d.TalkWith).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<Change> change)
    {
        change.ToTable("evaluation_change");
        change.HasIndex(c => new
        {
            c.OrganisationId,
            c.ProgrammeId,
            c.State,
        });
        change.HasIndex(c => new
        {
            c.OrganisationId,
            c.OwnerId,
            c.State,
        });
        change.HasIndex(c => new { c.OrganisationId, c.DecidedAfterId });
        change.Property(c => c.What).HasMaxLength(Change.LongestText);
        change.Property(c => c.Reason).HasMaxLength(Change.LongestText);
    }

    public void Configure(EntityTypeBuilder<CarriedChange> carried)
    {
        carried.ToTable("evaluation_carried_change");
        carried.HasOne<Change>().WithMany().HasForeignKey(c => c.ChangeId);
        carried.HasIndex(c => new { c.CourseId, c.ChangeId }).IsUnique();
    }
}
