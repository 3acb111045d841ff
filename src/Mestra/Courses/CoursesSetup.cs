using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;

namespace Mestra.Courses;

/// <summary>The pages of courses and their sessions: what they need, where they stand, and who may open them.</summary>
internal static class CoursesSetup
{
    public static IServiceCollection AddCourseWork(this IServiceCollection services) =>
        services
            .AddScoped<CourseDesk>()
            .AddScoped<CourseList>()
            .AddScoped<CoursePrograms>()
            .AddScoped<Clashes>()
            .AddScoped<PlanSession>()
            .AddScoped<NewCourse>()
            .AddScoped<CopyCourse>()
            .AddScoped<MoveCourse>()
            .AddScoped<SetUpCourse>()
            .AddScoped<INameThings, NameParts>()
            .AddScoped<IReact<ProgrammeChanged>, FollowProgramme>()
            .AddScoped<IWorkSource, CourseWork>()
            .AddScoped<IDemonstrate, CoursesDemo>()
            .AddScoped<IDemoTour, DemoTour>()
            .AddTabs()
            .AddMenuItem("Courses.Menu", "/arbeid/kurs", Can.SeeCourses, 10)
            .AddFolderAccess("/Courses/FindCourse", Can.SeeCourses)
            .AddFolderAccess("/Courses/OpenCourse", Can.SeeCourses)
            .AddFolderAccess("/Courses/SeeProgram", Can.SeeCourses)
            .AddFolderAccess("/Courses/NewCourse", Can.EditCourses)
            .AddFolderAccess("/Courses/CopyCourse", Can.EditCourses)
            .AddFolderAccess("/Courses/PlanSession", Can.EditCourses)
            .AddFolderAccess("/Courses/MoveCourse", Can.EditCourses)
            .AddFolderAccess("/Courses/SetUpCourse", Can.EditCourses)
            .AddFolderAccess("/Courses/SeeHistory", Can.SeePatients);

    private static IServiceCollection AddTabs(this IServiceCollection services) =>
        services
            .AddSingleton(
                new CourseTab("Courses.Tab.Program", "/arbeid/kurs/{0}/program", Can.SeeCourses, 20)
            )
            .AddSingleton(
                new CourseTab("Courses.Tab.SetUp", "/arbeid/kurs/{0}/oppsett", Can.EditCourses, 80)
            )
            .AddSingleton(
                new CourseTab(
                    "Courses.Tab.History",
                    "/arbeid/kurs/{0}/historikk",
                    Can.SeePatients,
                    90
                )
            );
}
