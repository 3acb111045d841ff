using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Catalogue;

/// <summary>One choice as it is shown.</summary>
/// <param name="Code">What the address carries.</param>
/// <param name="Label">What the reader sees.</param>
/// <param name="Count">Entries that it would show.</param>
/// <param name="IsChosen">The question has it.</param>
internal sealed record FacetChoice(string Code, string Label, int Count, bool IsChosen);

/// <summary>One facet as it is shown: a handful of choices, the rest folded away.</summary>
/// <param name="Facet">Which.</param>
/// <param name="Shown">Seen at once.</param>
/// <param name="Folded">Seen when unfolded.</param>
internal sealed record FacetView(
    Facet Facet,
    IReadOnlyList<FacetChoice> Shown,
    IReadOnlyList<FacetChoice> Folded
)
{
    /// <summary>All that is to choose from.</summary>
    public int Total => Shown.Count + Folded.Count;
}

/// <summary>Gives the facets of an answer their words and their order.</summary>
internal sealed class FacetViews(ChoiceNames names, Texts texts)
{
    private const int ShownAtOnce = 6;
    private const int MostChoices = 60;

    private static readonly Facet[] InOrder =
    [
        Facet.Audience,
        Facet.Referral,
        Facet.Seats,
        Facet.Mode,
        Facet.Theme,
        Facet.County,
        Facet.Organiser,
        Facet.Kind,
        Facet.Country,
    ];

    /// <summary>The facets that there is something to choose in. One choice that all have is no choice.</summary>
    public IReadOnlyList<FacetView> Of(CatalogueAnswer answer) =>
        [
            .. InOrder
                .Where(facet => IsChoice(answer.Counts[facet], answer.Total))
                .Select(facet => View(facet, answer.Counts[facet])),
        ];

    /// <summary>What a choice is called.</summary>
    public string Label(Facet facet, string code) =>
        facet switch
        {
            Facet.Theme => Themes.Name(code).ToString(),
            Facet.Audience => Named<Audience>(code),
            Facet.Mode => Named<AttendanceMode>(code),
            Facet.Referral => Named<ReferralRule>(code),
            Facet.Kind => Named<EntryKind>(code),
            Facet.Seats when code == SeatCodes.Free => texts[SeatSign.FreeSeats],
            Facet.Seats when code == SeatCodes.WaitingList => texts[SeatSign.WaitingList],
            Facet.Country when code == "NO" => texts["Catalogue.Country.Norway"],
            Facet.Country when code == "SE" => texts["Catalogue.Country.Sweden"],
            Facet.County or Facet.Organiser => names.Of(facet, code).ToString(),
            _ => code,
        };

    private static bool IsChoice(IReadOnlyList<FacetCount> counts, int total) =>
        counts.Any(count => count.IsChosen)
        || counts.Count > 1
        || (counts is [var only] && only.Count < total);

    private FacetView View(Facet facet, IReadOnlyList<FacetCount> counts)
    {
        var choices = counts
            .Take(MostChoices)
            .Concat(counts.Skip(MostChoices).Where(count => count.IsChosen))
            .Select(count => new FacetChoice(
                count.Code,
                Label(facet, count.Code),
                count.Count,
                count.IsChosen
            ))
            .ToList();
        return choices.Count <= ShownAtOnce + 1 ? new(facet, choices, []) : Folded(facet, choices);
    }

    // What is chosen is never folded away.
    private static FacetView Folded(Facet facet, List<FacetChoice> choices)
    {
        var shown = choices.Where((choice, at) => at < ShownAtOnce || choice.IsChosen).ToList();
        return new(
            facet,
            shown,
            [
                .. choices
                    .Except(shown)
                    .OrderBy(choice => choice.Label, StringComparer.CurrentCulture),
            ]
        );
    }

    private string Named<TEnum>(string code)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(code, out var value) && Enum.IsDefined(value)
            ? texts[CatalogueWords.Key(value)]
            : code;
}
