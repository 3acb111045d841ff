using Mestra.Courses.Contracts;
using Mestra.Evaluation.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;

namespace Mestra.Evaluation;

/// <summary>The pages of this module: what they need, where they stand, and who may open them.</summary>
internal static class EvaluationSetup
{
    public static IServiceCollection AddEvaluationWork(this IServiceCollection services) =>
        services
            .AddSingleton<CodeSeeds>()
            .AddSingleton<DoorLimits>()
            .AddSingleton(
                new SiteCookie(StartPage.Cookie, "Ui.About.CookieAnswer", "Ui.About.KeptSession")
            )
            .AddScoped<EvaluationDesk>()
            .AddScoped<RunEvaluation>()
            .AddScoped<HandOutCodes>()
            .AddScoped<GiveAnswer>()
            .AddScoped<EvaluationResults>()
            .AddScoped<HoldDebrief>()
            .AddScoped<Changes>()
            .AddScoped<IChanges>(services => services.GetRequiredService<Changes>())
            .AddScoped<IReact<CourseCopied>, CarryChanges>()
            .AddScoped<CourseComparison>()
            .AddScoped<CourseCurve>()
            .AddScoped<IWorkSource, EvaluationWork>()
            .AddScoped<IAudit, EvaluationAudit>()
            .AddScoped<INameThings, NameChanges>()
            .AddScoped<IDemonstrate, EvaluationDemo>()
            .AddSingleton(
                new CourseTab("Evaluation.Tab", "/arbeid/kurs/{0}/evaluering", Can.Evaluate, 70)
            )
            .AddSingleton(
                new ProgrammeTab(
                    "Evaluation.Compare.Tab",
                    "/arbeid/tilbud/{0}/resultater",
                    Can.Evaluate,
                    80
                )
            )
            .AddFolderAccess("/Evaluation", Can.Evaluate)
            .AddFolderAccess("/Evaluation/Answering", Can.VisitPublicPages);
}
