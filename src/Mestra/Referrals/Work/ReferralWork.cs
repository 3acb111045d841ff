using System.Security.Claims;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Referrals.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

/// <summary>What waits to be done with referrals, a line for each programme. No one's name stands in it.</summary>
internal sealed class ReferralWork(
    ReferralsDb db,
    IProgrammes programmes,
    Texts texts,
    PageFrame frame
) : IWorkSource
{
    /// <summary>Days until the referrer is reminded of what was asked.</summary>
    private const int DaysToAnswer = 14;

    public async Task<IReadOnlyList<WorkItem>> Now(ClaimsPrincipal user, CancellationToken cancel)
    {
        List<Line> lines = [];
        if (user.May(Can.AssessReferrals))
        {
            lines.AddRange(await ToAssess(cancel));
        }

        if (user.May(Can.EnterReferrals))
        {
            lines.AddRange(await NotAnswered(cancel));
            lines.AddRange(await NumbersMissing(cancel));
        }

        var cards = await programmes.Get(
            [.. lines.Select(line => line.ProgrammeId).Distinct()],
            cancel
        );
        return [.. lines.Select(line => Item(line, cards))];
    }

    private async Task<IEnumerable<Line>> ToAssess(CancellationToken cancel) =>
        (
            await CountByProgramme(
                db.Referrals.Where(referral => referral.State == ReferralState.Received),
                cancel
            )
        ).Select(of => new Line(
            "Referrals.Work.ToAssess",
            of,
            "tilstand=Received",
            "Referrals.Assess.Do",
            Can.AssessReferrals
        ));

    private async Task<IEnumerable<Line>> NotAnswered(CancellationToken cancel)
    {
        var latest = frame.Today.AddDays(-DaysToAnswer);
        var asked = db.Referrals.Where(referral =>
            referral.State == ReferralState.MoreAsked && referral.AskedOn <= latest
        );
        return (await CountByProgramme(asked, cancel)).Select(of => new Line(
            "Referrals.Work.NotAnswered",
            of,
            "tilstand=MoreAsked",
            "Referrals.Work.Remind",
            Can.EnterReferrals
        ));
    }

    private async Task<IEnumerable<Line>> NumbersMissing(CancellationToken cancel)
    {
        var missing = db.Referrals.Where(referral =>
            referral.State != ReferralState.Declined
            && referral.State != ReferralState.Withdrawn
            && referral.People.Any(person => person.IsNumberMissing)
        );
        return (await CountByProgramme(missing, cancel)).Select(of => new Line(
            "Referrals.Work.NumbersMissing",
            of,
            "mangler=true",
            "Referrals.Work.AskForNumbers",
            Can.EnterReferrals
        ));
    }

    private static async Task<List<Counted>> CountByProgramme(
        IQueryable<Referral> referrals,
        CancellationToken cancel
    ) =>
        await referrals
            .GroupBy(referral => referral.ProgrammeId)
            .OrderBy(group => group.Min(referral => referral.ReceivedOn))
            .Select(group => new Counted(
                group.Key,
                group.Count(),
                group.Min(referral => referral.ReceivedOn)
            ))
            .ToListAsync(cancel);

    private WorkItem Item(Line line, IReadOnlyDictionary<Guid, ProgrammeCard> cards) =>
        new(
            line.Group,
            cards.TryGetValue(line.ProgrammeId, out var card) ? card.Title.ToString() : "",
            texts.Count("Referrals.Found", line.Of.Count),
            Due: null,
            $"/arbeid/henvisninger?{line.Filter}&tilbud={line.ProgrammeId}",
            line.Action,
            line.Policy,
            texts["Referrals.Work.Oldest", texts.ShortDay(line.Of.Oldest)]
        );

    private sealed record Line(
        string Group,
        Counted Of,
        string Filter,
        string Action,
        string Policy
    )
    {
        public Guid ProgrammeId => Of.ProgrammeId;
    }
}

/// <summary>How many referrals of a programme wait, and since when.</summary>
internal sealed record Counted(Guid ProgrammeId, int Count, DateOnly Oldest);
