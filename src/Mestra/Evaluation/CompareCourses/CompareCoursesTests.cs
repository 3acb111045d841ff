using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Evaluation;

/// <summary>A programme's results over its courses, with what was changed between them.</summary>
public sealed class CompareCoursesTests
{
    [Fact]
    public async Task Held_courses_stand_in_order_with_means_of_five_or_more_and_a_dash_for_fewer()
    {
        await using var site = new Site();
        var programme = await Programme(site);
        await Held(site, programme, [6, 6, 6, 6, 6]);
        await Held(site, programme, [10, 10, 10, 10]);

        var rows = (await site.As(Cast.Kursleder).Open(Path(programme))).Table("Gjennomførte kurs");
        rows.Length.ShouldBe(2);
        rows.Select(row => (row[1], row[2]))
            .ShouldBe([("5 av 12 (42 %)", "6,0"), ("4 av 12 (33 %)", "–")], ignoreOrder: true);
    }

    [Fact]
    public async Task The_table_is_a_file_that_a_Nordic_spreadsheet_opens()
    {
        await using var site = new Site();
        var programme = await Programme(site);
        await Held(site, programme, [6, 6, 6, 6, 7]);
        site.As(Cast.Kursleder);
        using var file = await site.Ask(new(HttpMethod.Get, Path(programme) + "?handler=Csv"));
        var lines = (
            await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).Split('\n');
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        lines[1].ShouldContain(";5;12;6,2;");
    }

    [Fact]
    public async Task Another_organisation_and_an_experienced_user_of_other_groups_find_nothing()
    {
        await using var site = new Site();
        var programme = await Programme(site);
        (await site.As(Cast.InnbyKursleder).Open(Path(programme))).Status.ShouldBe(404);
        (await site.As(Cast.ErfarenBruker).Open(Path(programme))).Status.ShouldBe(404);
        (await site.As(Cast.Kursleder).Open(Path(programme))).Text.ShouldContain(
            "Ingen kurs i dette tilbudet"
        );
    }

    [Fact]
    public async Task An_experienced_user_of_the_working_group_sees_results_and_changes_of_the_own_programme()
    {
        await using var site = new Site();
        var programme = await Programme(site);
        await site.Add(
            new WorkingGroupMember
            {
                OrganisationId = Cast.Fjordby.Id,
                ProgrammeId = programme,
                AccountId = Cast.ErfarenBruker.AccountId,
                Name = Cast.ErfarenBruker.Name,
                Role = GroupRole.ExperiencedUser,
                JoinedOn = Site.Today,
            }
        );
        var evaluation = await site.EvaluationWith([8, 8, 8, 8, 8], programmeId: programme);
        await site.CloseEvaluation(evaluation);

        site.As(Cast.ErfarenBruker);
        var tab = $"/arbeid/kurs/{evaluation.CourseId}/evaluering";
        (await site.Open(tab + "/resultat")).Text.ShouldContain("Gjennomsnitt 8,0");
        (await site.Open(tab + "/samtale")).Status.ShouldBe(200);
        (await site.Open(Path(programme))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task The_audit_finds_an_answer_that_no_code_was_used_for()
    {
        await using var site = new Site();
        var evaluation = await site.EvaluationWith([8]);
        (await Breaches(site)).ShouldBeEmpty();
        await site.Add(
            new Answer
            {
                OrganisationId = evaluation.OrganisationId,
                EvaluationId = evaluation.Id,
                Item = "useful",
                Number = 1,
            }
        );
        (await Breaches(site)).Single().ShouldContain("2 answers to useful, but 1 codes used");
    }

    private static Task<IReadOnlyList<string>> Breaches(Site site) =>
        site.In(services =>
            services
                .GetServices<IAudit>()
                .OfType<EvaluationAudit>()
                .Single()
                .Breaches(TestContext.Current.CancellationToken)
        );

    private static string Path(Guid programme) => $"/arbeid/tilbud/{programme}/resultater";

    private static async Task Held(Site site, Guid programme, int[] useful)
    {
        var evaluation = await site.EvaluationWith(useful, programmeId: programme);
        await site.CloseEvaluation(evaluation);
        await site.Db(async db =>
        {
            var course = await db.Set<Courses.Course>()
                .SingleAsync(c => c.Id == evaluation.CourseId);
            course.State = CourseState.Held;
            await db.Save("Test", TestContext.Current.CancellationToken);
            return true;
        });
    }

    private static async Task<Guid> Programme(Site site)
    {
        var programme = new Programme
        {
            OrganisationId = Cast.Fjordby.Id,
            Slug = "hjertesviktskole",
            Title = new Wording(Nb: "Hjertesviktskole"),
        };
        await site.Add(programme);
        return programme.Id;
    }
}
