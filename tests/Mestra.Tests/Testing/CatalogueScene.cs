using Mestra.Catalogue;
using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Planning;
using Mestra.Planning.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Testing;

/// <summary>What stands in the public overview, for the stories about finding and reading.</summary>
internal static class CatalogueScene
{
    private static readonly CancellationToken Now = CancellationToken.None;

    /// <summary>A programme of Fjordby's that is public.</summary>
    public static async Task<Programme> PublicProgramme(
        this Site site,
        string title = "Hjertesviktskole",
        Action<Programme>? with = null,
        Guid? organisationId = null,
        bool isPublished = true
    )
    {
        var programme = new Programme
        {
            OrganisationId = organisationId ?? Cast.Fjordby.Id,
            Slug = $"{title.Split(' ')[0].ToLowerInvariant()}-{Guid.CreateVersion7():N}",
            Title = new Wording(title),
            Ingress = new Wording("For deg som nylig har fått hjertesvikt."),
            ForWhom = new Wording("Voksne med hjertesvikt"),
            Goals = new Wording("Du vet hvem du kan ringe."),
            Content = new Wording("- Mat og væske\n- Medisiner"),
            HowToRefer = new Wording("Merk henvisningen «Hjertesviktskole»."),
            Themes = ["heart"],
            Audiences = [Audience.Patient, Audience.Relative],
            ReferralRule = ReferralRule.AnyClinician,
            AttendanceMode = AttendanceMode.Physical,
            DepartmentId = Cast.Medisin.Id,
            GroupMinimum = 6,
            GroupMaximum = 14,
        };
        with?.Invoke(programme);
        await site.In(async services =>
        {
            var db = services.GetRequiredService<MestraDb>();
            db.Add(programme);
            db.Entry(programme).Property(p => p.IsPublished).CurrentValue = isPublished;
            await db.Save("Test", Now);
        });
        return programme;
    }

    /// <summary>A course of the programme that is public, with four weekly sessions.</summary>
    public static async Task<Course> PublicCourse(
        this Site site,
        Programme programme,
        int inDays = 14,
        CourseState state = CourseState.Confirmed,
        int capacity = 8,
        Action<Course>? with = null
    )
    {
        var course = await site.Course(
            capacity,
            inDays,
            state,
            programme.Id,
            programme.OrganisationId
        );
        await site.Change<Course>(
            course.Id,
            row =>
            {
                row.IsPublished = true;
                with?.Invoke(row);
            }
        );
        return course;
    }

    /// <summary>Changes a row, and lets the overview follow what was told.</summary>
    public static Task Change<TRow>(this Site site, Guid id, Action<TRow> change)
        where TRow : class =>
        site.In(async services =>
        {
            var db = services.GetRequiredService<MestraDb>();
            var row = (await db.Set<TRow>().FindAsync([id], Now))!;
            change(row);
            db.ChangeTracker.DetectChanges();
            await Tell(services, row);
            await db.Save("Test", Now);
        });

    /// <summary>Takes the programme out of the overview.</summary>
    public static Task Withdraw(this Site site, Programme programme) =>
        site.Change<Programme>(programme.Id, row => row.Withdraw());

    /// <summary>Lets the overview follow what has changed, as it does by itself each second.</summary>
    public static Task UpdateCatalogue(this Site site) =>
        site.In(services => services.GetRequiredService<LiveCatalogue>().Round(Now));

    /// <summary>The titles on the result page.</summary>
    public static string[] Titles(this Page page) =>
        [.. page.Document.QuerySelectorAll(".m-result h3").Select(h => h.TextContent.Trim())];

    private static Task Tell(IServiceProvider services, object row)
    {
        var events = services.GetRequiredService<Events>();
        return row switch
        {
            Programme p => events.Tell(new ProgrammeChanged(p.Id, p.OrganisationId, p.Title), Now),
            Course c => events.Tell(new CourseChanged(c.Id, c.ProgrammeId, c.OrganisationId), Now),
            _ => Task.CompletedTask,
        };
    }
}
