using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mestra.Correspondence;

/// <summary>Owns what leaves the house: letters, SMS and e-mail as rows that people see, move and stop, and the drain that sends them.</summary>
public static class CorrespondenceModule
{
    public static IServiceCollection AddCorrespondence(this IServiceCollection services)
    {
        services.AddScoped<CorrespondenceDb>();
        services.AddSingleton(_ => SendingRules.Read());
        services.AddScoped<FollowCourse>().AddScoped<StopTooLate>();
        services
            .AddScoped<IReact<SeatsOffered>, FollowSeats>()
            .AddScoped<IReact<SeatsConfirmed>, FollowSeats>()
            .AddScoped<IReact<SeatsGivenUp>, FollowSeats>()
            .AddScoped<IReact<CourseMoved>, FollowCourse>()
            .AddScoped<IReact<CourseCancelled>, CallOff>()
            .AddScoped<IReact<PersonChanged>, FollowPerson>()
            .AddScoped<IReact<StaffMail>, WriteStaff>();
        services.AddScoped<MessageWriter>().AddScoped<ReadCourseFacts>().AddSingleton<SmsTexts>();
        services.AddSending();
        services.AddSingleton<Drain>().AddBackground<DrainLoop>();
        services
            .AddScoped<ChangeMessage>()
            .AddScoped<MessageLines>()
            .AddScoped<Letters>()
            .AddScoped<Templates>();
        services.AddScoped<IWorkSource, CorrespondenceWork>();
        services.AddScoped<IAudit, AuditMessages>();
        services.AddScoped<INameThings, NameTexts>();
        services.AddScoped<IDemonstrate, CorrespondenceDemo>();
        return services.AddPages();
    }

    private static IServiceCollection AddPages(this IServiceCollection services) =>
        services
            .AddSingleton(
                new CourseTab(
                    "Correspondence.Tab",
                    "/arbeid/kurs/{0}/utsendinger",
                    Can.Correspond,
                    40
                )
            )
            .AddSingleton(new PersonPart("PersonMessages", Can.Correspond, 60))
            .AddFolderAccess("/Correspondence", Can.Correspond)
            .AddMenuItem("Correspondence.Menu", "/arbeid/utsendinger", Can.Correspond, 40);
}

/// <summary>The tables of this module, and no others.</summary>
public sealed class CorrespondenceDb(MestraDb db)
{
    public DbSet<OutgoingMessage> Messages => db.Set<OutgoingMessage>();
    public DbSet<MessageTemplate> Templates => db.Set<MessageTemplate>();

    /// <summary>The one turn to change the texts of an organisation.</summary>
    public Task<Turn> TakeTurnOfTexts(Guid organisationId, CancellationToken cancel) =>
        db.TakeTurn<MessageTemplate>(organisationId, cancel);

    /// <summary>Does this when what is changed now has been written, in the same transaction.</summary>
    public void Afterwards(Func<CancellationToken, Task> work) => db.Afterwards(work);

    /// <summary>Saves with the process record of what was done.</summary>
    public Task Save(string activity, CancellationToken cancel, string? reason = null) =>
        db.Save(activity, cancel, reason);
}

internal sealed class MessageTable : IEntityTypeConfiguration<OutgoingMessage>
{
    public void Configure(EntityTypeBuilder<OutgoingMessage> message)
    {
        message.ToTable("correspondence_message");
        message.HasIndex(m => m.Key).IsUnique();
        message.HasIndex(m => new { m.CourseId, m.SeatId });
        message.HasIndex(m => new
        {
            m.OrganisationId,
            m.State,
            m.Due,
        });
        message.HasIndex(m => m.PersonId);
        // The drain asks across organisations for what is due.
        message.HasIndex(m => new
        {
            m.State,
            m.Channel,
            m.Due,
        });
        message.Property(m => m.Key).HasMaxLength(200);
        message.Property(m => m.Address).HasMaxLength(320);
        message.Property(m => m.Language).HasMaxLength(2);
        message.Property(m => m.Error).HasMaxLength(500);
        message.Property(m => m.Subject).HasMaxLength(300);
    }
}

internal sealed class TemplateTable : IEntityTypeConfiguration<MessageTemplate>
{
    public void Configure(EntityTypeBuilder<MessageTemplate> template)
    {
        template.ToTable("correspondence_template");
        template
            .HasIndex(t => new
            {
                t.OrganisationId,
                t.Kind,
                t.Version,
            })
            .IsUnique();
    }
}
