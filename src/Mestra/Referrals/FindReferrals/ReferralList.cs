using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Referrals.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

/// <summary>What is asked of the list.</summary>
/// <param name="State">Only in this state; null for all.</param>
/// <param name="ProgrammeId">Only to this programme; null for all.</param>
/// <param name="NumbersMissing">Only those where a relative's number must be asked for.</param>
/// <param name="Sort">In which order.</param>
public sealed record ReferralQuestion(
    ReferralState? State,
    Guid? ProgrammeId,
    bool NumbersMissing,
    SortBy Sort
);

/// <summary>A row of the list, without a name.</summary>
public sealed record ReferralRow(
    Guid Id,
    Guid ProgrammeId,
    Guid? PatientId,
    Guid? FirstPersonId,
    int People,
    ReferrerKind ReferrerKind,
    DateOnly ReceivedOn,
    ReferralState State,
    SeatState? PlacedState,
    bool IsNumberMissing
)
{
    /// <summary>Whose name stands in the row: the patient's, else that of the first who comes.</summary>
    public Guid? ShownId => PatientId ?? FirstPersonId;
}

/// <summary>A row with what a reader needs.</summary>
/// <param name="Row">The referral.</param>
/// <param name="Programme">The programme's title.</param>
/// <param name="Name">The name; the neutral words for a protected person; empty where nobody is known.</param>
/// <param name="IsProtected">Has a protected address.</param>
public sealed record ShownReferral(
    ReferralRow Row,
    Wording Programme,
    string Name,
    bool IsProtected
);

/// <summary>Reads the list of referrals, names in one query for each page.</summary>
public sealed class ReferralList(
    ReferralsDb db,
    IProgrammes programmes,
    IPersons persons,
    Texts texts
)
{
    /// <summary>The columns that can be sorted by; the first is the usual.</summary>
    public static string[] Columns => ["mottatt", "tilstand"];

    /// <summary>One page. To see the names is to look at the people, and is logged.</summary>
    public async Task<PageOf<ShownReferral>> Page(
        ReferralQuestion question,
        int? number,
        string look,
        CancellationToken cancel,
        int size = Paging.Usual
    )
    {
        var rows = await Rows(question).Paged(number, cancel, size);
        var cards = await persons.Look(
            [.. rows.Items.Select(row => row.ShownId).OfType<Guid>().Distinct()],
            look,
            cancel
        );
        var cardsOfProgrammes = await programmes.Get(
            [.. rows.Items.Select(row => row.ProgrammeId).Distinct()],
            cancel
        );
        return new(
            [.. rows.Items.Select(row => Shown(row, cardsOfProgrammes, cards))],
            rows.Total,
            rows.Number,
            rows.Size
        );
    }

    private IQueryable<ReferralRow> Rows(ReferralQuestion question)
    {
        var asked = db.Referrals.AsNoTracking();
        if (question.State is { } state)
        {
            asked = asked.Where(referral => referral.State == state);
        }

        if (question.ProgrammeId is { } programme)
        {
            asked = asked.Where(referral => referral.ProgrammeId == programme);
        }

        if (question.NumbersMissing)
        {
            asked = asked.Where(referral =>
                referral.State != ReferralState.Declined
                && referral.State != ReferralState.Withdrawn
                && referral.People.Any(person => person.IsNumberMissing)
            );
        }

        return Sorted(asked, question.Sort).Select(Row);
    }

    private static IQueryable<Referral> Sorted(IQueryable<Referral> asked, SortBy sort) =>
        sort switch
        {
            { Column: "tilstand", Descending: false } => asked
                .OrderBy(referral => referral.State)
                .ThenBy(referral => referral.ReceivedOn)
                .ThenBy(referral => referral.Id),
            { Column: "tilstand" } => asked
                .OrderByDescending(referral => referral.State)
                .ThenBy(referral => referral.ReceivedOn)
                .ThenBy(referral => referral.Id),
            { Descending: true } => asked
                .OrderByDescending(referral => referral.ReceivedOn)
                .ThenByDescending(referral => referral.Id),
            _ => asked.OrderBy(referral => referral.ReceivedOn).ThenBy(referral => referral.Id),
        };

    private static System.Linq.Expressions.Expression<Func<Referral, ReferralRow>> Row =>
        referral => new ReferralRow(
            referral.Id,
            referral.ProgrammeId,
            referral.PatientId,
            referral
                .People.OrderBy(person => person.Id)
                .Select(person => (Guid?)person.PersonId)
                .FirstOrDefault(),
            referral.People.Count,
            referral.ReferrerKind,
            referral.ReceivedOn,
            referral.State,
            referral.PlacedState,
            referral.People.Any(person => person.IsNumberMissing)
        );

    private ShownReferral Shown(
        ReferralRow row,
        IReadOnlyDictionary<Guid, ProgrammeCard> programmes,
        IReadOnlyDictionary<Guid, PersonCard> cards
    )
    {
        var card = row.ShownId is { } id ? cards.GetValueOrDefault(id) : null;
        return new(
            row,
            programmes.GetValueOrDefault(row.ProgrammeId)?.Title ?? Wording.Empty,
            card?.InList(texts) ?? "",
            card?.IsProtected == true
        );
    }
}
