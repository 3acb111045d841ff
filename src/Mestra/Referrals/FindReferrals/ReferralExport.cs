using Mestra.Kernel;
using Mestra.Ui;

namespace Mestra.Referrals;

/// <summary>The list as a file: no identity number, no protected name, every name that leaves is logged.</summary>
public sealed class ReferralExport(ReferralList list, Texts texts)
{
    private const int AtATime = 500;

    /// <summary>All that the list was narrowed to.</summary>
    /// <param name="question">What was asked of the list.</param>
    /// <param name="name">File name without its ending.</param>
    /// <param name="cancel">Given up by the caller.</param>
    public async Task<TableFile> Table(
        ReferralQuestion question,
        string name,
        CancellationToken cancel
    )
    {
        List<object?[]> rows = [];
        for (var number = 1; ; number++)
        {
            var page = await list.Page(
                question,
                number,
                "Look.ReferralsFile",
                cancel,
                size: AtATime
            );
            rows.AddRange(page.Items.Select(Line));
            if (page.Number * page.Size >= page.Total)
            {
                return new TableFile(name, Heads, rows);
            }
        }
    }

    private string[] Heads =>
        [
            texts["Referrals.Who"],
            texts["Referrals.Programme"],
            texts["Referrals.Received"],
            texts["Referrals.New.Kind"],
            texts["Referrals.State"],
            texts["Referrals.Stands"],
        ];

    private object?[] Line(ShownReferral shown) =>
        [
            shown.IsProtected ? texts["People.Person.Protected"] : shown.Name,
            shown.Programme.ToString(),
            shown.Row.ReceivedOn,
            texts[shown.Row.ReferrerKind],
            texts[shown.Row.State],
            shown.Row.PlacedState is { } placed ? texts[placed] : "",
        ];
}
