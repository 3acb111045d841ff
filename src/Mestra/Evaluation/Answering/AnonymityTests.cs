using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Evaluation;

/// <summary>An answer can be joined to no code, no person, no moment and no other answer.</summary>
public sealed class AnonymityTests
{
    [Fact]
    public void An_answer_and_a_code_share_nothing_but_the_evaluation()
    {
        var shared = Columns(typeof(Answer)).Intersect(Columns(typeof(AnswerCode)));
        shared.ShouldBe(["EvaluationId", "Id", "OrganisationId"], ignoreOrder: true);
    }

    [Fact]
    public void Neither_an_answer_nor_a_code_has_a_time_or_a_person()
    {
        foreach (var property in Properties(typeof(Answer)).Concat(Properties(typeof(AnswerCode))))
        {
            property.PropertyType.ShouldNotBeOneOf(
                typeof(DateTimeOffset),
                typeof(DateTimeOffset?),
                typeof(DateTime),
                typeof(DateOnly)
            );
            property.Name.ShouldNotContain("Person");
            property.Name.ShouldNotContain("Account");
            property.Name.ShouldNotContain("Seat");
        }
    }

    [Fact]
    public async Task The_ids_of_answers_and_codes_have_nothing_in_common()
    {
        await using var site = new Site();
        var evaluation = await Answered(site, 8);
        var answers = await site.Db(db => db.Set<Answer>().Select(a => a.Id).ToListAsync());
        var codes = await site.Db(db => db.Set<AnswerCode>().Select(c => c.Id).ToListAsync());
        answers.Intersect(codes).ShouldBeEmpty();
        answers.ShouldNotBeEmpty();
        evaluation.ShouldNotBeNull();
    }

    [Fact]
    public void The_ids_of_answers_do_not_begin_with_the_time()
    {
        var ids = Enumerable
            .Range(0, 200)
            .Select(_ =>
                new Answer
                {
                    OrganisationId = Guid.Empty,
                    EvaluationId = Guid.Empty,
                    Item = "useful",
                }.Id
            )
            .ToList();
        ids.ShouldNotBe([.. ids.Order()]);
        // version 7 guids made in the same hour share their first bytes
        ids.Select(id => id.ToString()[..4]).Distinct().Count().ShouldBeGreaterThan(150);
    }

    [Fact]
    public async Task When_it_closes_the_answers_get_new_ids_and_stand_in_another_order()
    {
        await using var site = new Site();
        var evaluation = await Answered(site, 10);
        var before = await Stored(site);
        await site.CloseEvaluation(evaluation);
        var after = await Stored(site);

        after.Select(a => a.Id).Intersect(before.Select(a => a.Id)).ShouldBeEmpty();
        after.Select(a => a.Number).Order().ShouldBe(before.Select(a => a.Number).Order());
        before.Select(a => a.Number).ShouldBe(Enumerable.Range(0, 10).Select(n => (int?)n));
        after.Select(a => a.Number).ShouldNotBe(before.Select(a => a.Number));
    }

    [Fact]
    public async Task Answering_leaves_no_line_in_any_history()
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 6);
        var before = await site.Db(db => db.ProcessRecords.CountAsync());
        await site.AnswerAll(await site.Scan(evaluation), useful: 4, change: "Mer kaffe");
        (await site.Db(db => db.ProcessRecords.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task A_code_stands_nowhere_in_the_database()
    {
        await using var site = new Site();
        var evaluation = await site.OpenedEvaluation(inRoom: 6);
        var code = await site.Scan(evaluation);
        var kept = await site.Db(db =>
            db.Set<AnswerCode>().SingleAsync(c => c.HandedOut == CodeWay.Screen)
        );
        kept.Hash.ShouldBe(Codes.HashOf(code));
        var stored = await site.Db(db => db.Set<CourseEvaluation>().SingleAsync());
        stored.LockedSeed.ShouldNotContain(code);
    }

    // In the order in which the database keeps them.
    private static Task<List<Answer>> Stored(Site site) =>
        site.Db(db =>
            db.Set<Answer>()
                .FromSqlRaw(
                    db.Database.IsNpgsql()
                        ? "SELECT * FROM evaluation_answer ORDER BY ctid"
                        : "SELECT * FROM evaluation_answer ORDER BY rowid"
                )
                .AsNoTracking()
                .Where(a => a.Item == "useful")
                .ToListAsync()
        );

    private static async Task<CourseEvaluation> Answered(Site site, int people)
    {
        var evaluation = await site.OpenedEvaluation(inRoom: people);
        for (var value = 0; value < people; value++)
        {
            await site.AnswerAll(await site.Scan(evaluation), useful: value);
        }

        return evaluation;
    }

    private static PropertyInfo[] Properties(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public);

    private static IEnumerable<string> Columns(Type type) =>
        Properties(type).Select(property => property.Name);
}
