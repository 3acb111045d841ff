using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;

namespace Mestra.Evaluation;

/// <summary>Invented answers to the held courses, that grow better as changes are made; one evaluation that is open; debriefs and changes.</summary>
internal sealed class EvaluationDemo(
    EvaluationDb db,
    CodeSeeds seeds,
    ICourses courses,
    IStaff staff,
    IOrganisations organisations,
    TimeProvider clock
) : IDemonstrate
{
    private const int Courses = 1000;

    /// <summary>Nobody has talked of what ended these days; of what is older, each organisation is late with one.</summary>
    private const int DaysToTalk = 8;
    private const int DaysLate = 35;

    public int Order => 80;

    public async Task Fill(DemoDice dice, DateOnly today, CancellationToken cancel)
    {
        var held = (await courses.In([CourseState.Held], Courses, cancel))
            .Where(course => course.Ends is not null)
            .ToList();
        var waiting = Waiting(held);
        foreach (var programme in held.GroupBy(course => course.ProgrammeId))
        {
            await FillProgramme([.. programme], waiting, dice, cancel);
        }

        var running = await courses.In([CourseState.Running], Courses, cancel);
        foreach (
            var now in running
                .Where(course => course.Occupied > 0)
                .DistinctBy(c => c.OrganisationId)
        )
        {
            Evaluate(now, better: 0.5, await Words(now, cancel), dice, isOpen: true);
        }

        await db.Save("Evaluation.Done.Demonstration", cancel);
    }

    private HashSet<Guid> Waiting(IEnumerable<CourseCard> held)
    {
        var now = clock.GetUtcNow();
        return
        [
            .. held.Where(course => course.Ends > now.AddDays(-DaysLate))
                .GroupBy(course => course.OrganisationId)
                .SelectMany(own =>
                {
                    var byEnd = own.OrderByDescending(course => course.Ends)
                        .ToLookup(course => course.Ends > now.AddDays(-DaysToTalk));
                    return byEnd[true].Concat(byEnd[false].Take(1));
                })
                .Select(course => course.Id),
        ];
    }

    private async Task FillProgramme(
        IReadOnlyList<CourseCard> held,
        HashSet<Guid> waiting,
        DemoDice dice,
        CancellationToken cancel
    )
    {
        var group = (await staff.At(held[0].OrganisationId, cancel))
            .Where(s => s.Roles.Any(role => Access.Allows(Can.Evaluate, role)))
            .ToList();
        var words = await Words(held[0], cancel);
        Change? left = null;
        for (var at = 0; at < held.Count; at++)
        {
            var better = (double)at / Math.Max(1, held.Count - 1);
            Evaluate(held[at], better, words, dice, isOpen: false);
            if (group.Count > 0)
            {
                left?.Do(held[at].Id, Day(held[at].Starts));
                left =
                    at % 3 == 2 || (at > 3 && at == held.Count - 1)
                        ? Decide(held[at], words.Changes[at / 3 % words.Changes.Count], group, dice)
                        : null;
            }

            if (!waiting.Contains(held[at].Id))
            {
                Talk(held[at], words, group, dice);
            }
        }
    }

    private async Task<DemoWords> Words(CourseCard course, CancellationToken cancel) =>
        DemoWords.In((await organisations.Get(course.OrganisationId, cancel)).Language);

    private void Evaluate(
        CourseCard course,
        double better,
        DemoWords words,
        DemoDice dice,
        bool isOpen
    )
    {
        var people = Math.Max(course.Occupied, 8);
        var evaluation = New(course, people, isOpen, out var seed);
        db.Evaluations.Add(evaluation);
        var codes = CodeSeeds.Make(evaluation, seed, 1, people).ToList();
        db.Codes.AddRange(codes);
        var items = Questionnaire.Default.For(evaluation.AsksBackground).ToList();
        foreach (var code in codes.Where(_ => dice.Chance(isOpen ? 0.5 : 0.88)))
        {
            (code.HandedOut, code.IsUsed) = (CodeWay.Screen, true);
            var values = items.ToDictionary(
                item => item.Key,
                item => Value(item, better, words, dice),
                StringComparer.Ordinal
            );
            db.Answers.AddRange(new AnswerSheet(items, values).Answers(evaluation));
        }
    }

    private CourseEvaluation New(CourseCard course, int people, bool isOpen, out byte[] seed) =>
        new()
        {
            OrganisationId = course.OrganisationId,
            CourseId = course.Id,
            ProgrammeId = course.ProgrammeId,
            QuestionnaireVersion = Questionnaire.Default.Version,
            InRoom = people,
            AsksBackground = people >= CourseEvaluation.FewestForBackground,
            Door = Codes.NewDoor(),
            LockedSeed = seeds.NewLocked(out seed),
            OpenedAt = isOpen ? clock.GetUtcNow() : course.Ends!.Value.AddMinutes(-20),
            ClosedAt = isOpen ? null : course.Ends!.Value,
        };

    private static string Value(
        QuestionnaireItem item,
        double better,
        DemoWords words,
        DemoDice dice
    ) =>
        item.Kind switch
        {
            ItemKind.Scale => Math.Clamp(
                    6 + (int)Math.Round(better * 2) + dice.Below(4) - 1,
                    0,
                    QuestionnaireItem.Highest
                )
                .ToString(System.Globalization.CultureInfo.InvariantCulture),
            ItemKind.Choice => item.IsBackground
                ? dice.Pick(["patient", "patient", "relative"])
                : dice.Pick(["right", "right", "right", "short", "long"]),
            _ => dice.Chance(0.3) ? dice.Pick(words.Said(item.Key)) : "",
        };

    private Change Decide(
        CourseCard course,
        string what,
        IReadOnlyList<StaffCard> group,
        DemoDice dice
    )
    {
        var change = new Change
        {
            OrganisationId = course.OrganisationId,
            ProgrammeId = course.ProgrammeId,
            DecidedAfterId = course.Id,
            What = what,
            OwnerId = dice.Pick(group).AccountId,
            Basis = dice.Pick(Enum.GetValues<ChangeBasis>()),
            DecidedOn = Day(course.Ends),
        };
        db.Changes.Add(change);
        return change;
    }

    private void Talk(
        CourseCard course,
        DemoWords words,
        IReadOnlyList<StaffCard> group,
        DemoDice dice
    )
    {
        var debrief = new Debrief
        {
            OrganisationId = course.OrganisationId,
            CourseId = course.Id,
            ProgrammeId = course.ProgrammeId,
        };
        var day = Day(course.Ends);
        debrief.WriteMinutes(day, dice.Pick(words.WentWell), dice.Pick(words.ToChange), day);
        if (group.FirstOrDefault(s => s.IsExperiencedUser) is { } experienced)
        {
            debrief.NoteTalk(day, experienced.Name, "", day);
        }

        db.Debriefs.Add(debrief);
    }

    private static DateOnly Day(DateTimeOffset? moment) =>
        DateOnly.FromDateTime(moment!.Value.UtcDateTime);
}
