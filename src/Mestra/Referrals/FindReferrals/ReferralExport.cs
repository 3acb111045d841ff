using System.Globalization;
using CsvHelper;
using Mestra.Kernel;
using MiniExcelLibs;

namespace Mestra.Referrals;

/// <summary>The list as a file: no identity number, no protected name, every name that leaves is logged.</summary>
public sealed class ReferralExport(ReferralList list, Texts texts)
{
    /// <summary>The type of an Excel file.</summary>
    public const string XlsxType =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int AtATime = 500;

    /// <summary>With semicolons and a byte order mark, as a Nordic Excel reads it.</summary>
    public async Task<byte[]> Csv(ReferralQuestion question, CancellationToken cancel)
    {
        var rows = await Rows(question, cancel);
        await using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Form, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row.Values)
                {
                    csv.WriteField(cell);
                }

                csv.EndRecord();
            }
        }

        return file.ToArray();
    }

    /// <summary>One sheet.</summary>
    public async Task<byte[]> Xlsx(ReferralQuestion question, CancellationToken cancel)
    {
        await using var file = new MemoryStream();
        await file.SaveAsAsync(
            await Rows(question, cancel),
            printHeader: false,
            cancellationToken: cancel
        );
        return file.ToArray();
    }

    // A cell that begins as a formula must not become one.
    private static CsvWriterOptions Form =>
        new()
        {
            Separator = ';',
            WriteByteOrderMark = true,
            Injection = CsvInjection.Escape,
            FormatProvider = CultureInfo.CurrentCulture,
        };

    private async Task<List<Dictionary<string, string>>> Rows(
        ReferralQuestion question,
        CancellationToken cancel
    )
    {
        List<Dictionary<string, string>> rows = [Cells(Heads)];
        for (var number = 1; ; number++)
        {
            var page = await list.Page(
                question,
                number,
                "Look.ReferralsFile",
                cancel,
                size: AtATime
            );
            rows.AddRange(page.Items.Select(shown => Cells(Line(shown))));
            if (page.Number * page.Size >= page.Total)
            {
                return rows;
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

    private string[] Line(ShownReferral shown) =>
        [
            shown.IsProtected ? texts["Referrals.Protected"] : shown.Name,
            shown.Programme.ToString(),
            shown.Row.ReceivedOn.ToString("O", CultureInfo.InvariantCulture),
            texts[shown.Row.ReferrerKind],
            texts[shown.Row.State],
            shown.Row.PlacedState is { } placed ? texts[placed] : "",
        ];

    private static Dictionary<string, string> Cells(string[] values) =>
        values
            .Index()
            .ToDictionary(
                cell => cell.Index.ToString(CultureInfo.InvariantCulture),
                cell => cell.Item,
                StringComparer.Ordinal
            );
}
