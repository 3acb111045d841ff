using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;

namespace Mestra.Coding;

/// <summary>What is told to the hospital's systems about an attendance: the contact, its codes, and whether the reimbursement rules are met (nb: koding, ISF).</summary>
internal static class CodingModule
{
    public static IServiceCollection AddCoding(this IServiceCollection services) =>
        services
            .AddSingleton(_ => RuleBook.Shipped)
            .AddScoped<CodingDb>()
            .AddScoped<CourseFacts>()
            .AddScoped<DraftsOfCourse>()
            .AddScoped<DraftNote>()
            .AddScoped<Marking>()
            .AddScoped<ExportCodes>()
            .AddScoped<FollowCourses>()
            .AddScoped<IReact<CourseHeld>>(Following)
            .AddScoped<IReact<AttendanceLocked>>(Following)
            .AddScoped<IReact<CourseCancelled>>(Following)
            .AddScoped<UncodedCourses>()
            .AddScoped<IWorkSource, CodingWork>()
            .AddScoped<IAudit, AuditCoding>()
            .AddScoped<IDemonstrate, CodingDemo>()
            .AddSingleton(
                new CourseTab("Coding.Tab", CodingPaths.OfCourse, Can.Code, 60, OnlyCoded: true)
            )
            .AddFolderAccess("/Coding", Can.Code)
            .AddMenuItem("Coding.Menu", CodingPaths.Worklist, Can.Code, 60);

    private static FollowCourses Following(IServiceProvider services) =>
        services.GetRequiredService<FollowCourses>();
}

/// <summary>Where the pages of coding stand.</summary>
internal static class CodingPaths
{
    public const string Worklist = "/arbeid/koding";
    public const string Rules = "/arbeid/koding/regler";
    public const string OfCourse = "/arbeid/kurs/{0}/koding";

    public static string Course(Guid id) => $"/arbeid/kurs/{id}/koding";
}
