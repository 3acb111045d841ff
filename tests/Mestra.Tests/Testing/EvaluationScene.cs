using Mestra.Courses.Contracts;
using Mestra.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Testing;

/// <summary>An evaluation that is under way, and people who answer it.</summary>
internal static class EvaluationScene
{
    /// <summary>Opened by the course leader through the page.</summary>
    public static async Task<CourseEvaluation> OpenedEvaluation(
        this Site site,
        int inRoom = 12,
        Guid? programmeId = null
    )
    {
        var course = await site.Course(
            state: CourseState.Running,
            inDays: -14,
            programmeId: programmeId,
            sessions: 3
        );
        var page = await site.As(Cast.Kursleder).Open($"/arbeid/kurs/{course.Id}/evaluering");
        (await site.Send(page, ("InRoom", $"{inRoom}"))).Status.ShouldBe(302);
        site.AsPublic();
        return await site.Db(db =>
            db.Set<CourseEvaluation>().AsNoTracking().SingleAsync(e => e.CourseId == course.Id)
        );
    }

    /// <summary>Twelve in the room, of whom so many have answered how useful it was.</summary>
    public static async Task<CourseEvaluation> EvaluationWith(
        this Site site,
        IReadOnlyList<int> useful,
        string change = "",
        Guid? programmeId = null
    )
    {
        var evaluation = await site.OpenedEvaluation(programmeId: programmeId);
        foreach (var value in useful)
        {
            await site.AnswerAll(await site.Scan(evaluation), value, change);
        }

        return evaluation;
    }

    /// <summary>Scans the QR with a phone that has not been here before.</summary>
    /// <returns>The code.</returns>
    public static async Task<string> Scan(this Site site, CourseEvaluation evaluation)
    {
        var door = await site.AsPublic().Open($"/svar/rom/{evaluation.Door}");
        var answer = await site.Press(door, "Begynn");
        answer.Location.ShouldNotBeNull(answer.Text);
        return answer.Location!["/svar/".Length..];
    }

    /// <summary>Answers with a few of the questions.</summary>
    public static Task<Page> AnswerAll(
        this Site site,
        string code,
        int useful,
        string change = ""
    ) => site.Answer(code, ("svar.useful", $"{useful}"), ("svar.change", change));

    public static async Task<Page> Answer(
        this Site site,
        string code,
        params (string, string)[] answers
    )
    {
        var sent = await site.AsPublic().Send(await site.Open($"/svar/{code}"), answers);
        sent.Location.ShouldBe("/svar/takk", sent.Text);
        return sent;
    }

    /// <summary>Closed by the course leader, who stays signed in.</summary>
    public static async Task CloseEvaluation(this Site site, CourseEvaluation evaluation)
    {
        site.As(Cast.Kursleder);
        var page = await site.Open($"/arbeid/kurs/{evaluation.CourseId}/evaluering");
        (await site.Press(page, "Lukk evalueringen")).Status.ShouldBe(302);
    }

    /// <summary>How many codes are used.</summary>
    public static Task<int> Answered(this Site site, CourseEvaluation evaluation) =>
        site.Db(db =>
            db.Set<AnswerCode>().CountAsync(c => c.EvaluationId == evaluation.Id && c.IsUsed)
        );

    /// <summary>What was answered on a scale.</summary>
    public static Task<List<int>> Values(
        this Site site,
        CourseEvaluation evaluation,
        string item
    ) =>
        site.Db(db =>
            db.Set<Answer>()
                .Where(a => a.EvaluationId == evaluation.Id && a.Item == item)
                .Select(a => a.Number!.Value)
                .ToListAsync()
        );
}
