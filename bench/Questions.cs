using Mestra.Catalogue;
using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Bench;

/// <summary>What people ask the public overview, the same every time: the front page most, then illnesses, places and words in every spelling.</summary>
internal static class Questions
{
    private static readonly string[] Typed =
    [
        "diabetes",
        "hjerte",
        "kols",
        "kreft pårørende",
        "startkurs diabetes type 2",
        "kurs for pårørende til demente",
        "diabtes kurs",
        "sjuke born",
        "anhöriga cancer",
        "smerter og søvn",
        "hjärtskola",
        "epilepsi ungdom",
        "overvekt barn oslo",
        "mestringskurs",
        "parkinsons",
        "living with chronic pain",
        "leddgikt fysioterapi",
        "astma og allergi i nordland",
        "hjerneslag ernæring",
        "psykolog uro tunge tanker",
    ];

    /// <summary>Some hundred different questions, the commonest first.</summary>
    public static IReadOnlyList<CatalogueQuery> All { get; } = [.. Make()];

    /// <summary>Draws so many: a tenth is the front page, and each of the others is asked the less the further down it stands.</summary>
    public static IReadOnlyList<CatalogueQuery> Draw(int many)
    {
        var dice = new DemoDice(64_007);
        return
        [
            .. Enumerable
                .Range(0, many)
                .Select(_ =>
                    dice.Chance(0.1)
                        ? CatalogueQuery.Everything
                        : All[Math.Min(dice.Below(All.Count), dice.Below(All.Count))]
                ),
        ];
    }

    private static IEnumerable<CatalogueQuery> Make()
    {
        yield return CatalogueQuery.Everything;
        foreach (var words in Typed)
        {
            var asked = new CatalogueQuery { Words = words };
            yield return asked;
            yield return asked.With(Facet.Seats, [SeatCodes.Free]);
            yield return asked.With(Facet.Audience, [nameof(Audience.Relative)]);
        }

        foreach (var theme in Themes.All)
        {
            var asked = CatalogueQuery.Everything.With(Facet.Theme, [theme.Code]);
            yield return asked;
            yield return asked with
            {
                Page = 2,
            };
            yield return asked.With(
                Facet.Mode,
                [nameof(AttendanceMode.Digital), nameof(AttendanceMode.HybridOptional)]
            );
            yield return CatalogueQuery.Everything with
            {
                Words = theme.Name.Nb!,
            };
        }
    }
}
