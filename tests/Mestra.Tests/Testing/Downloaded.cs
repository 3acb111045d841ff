using System.IO.Compression;
using System.Text;
using CsvHelper;
using MiniExcelLibs;

namespace Mestra.Testing;

/// <summary>A file as the browser keeps it.</summary>
/// <param name="Name">The name it is kept under.</param>
/// <param name="Type">What the program says it is.</param>
/// <param name="MayBeKept">False where no cache on the way may keep it.</param>
/// <param name="Bytes">The file.</param>
public sealed record Downloaded(string Name, string Type, bool MayBeKept, byte[] Bytes)
{
    internal static async Task<Downloaded> From(HttpResponseMessage answer)
    {
        var content = answer.Content;
        answer.IsSuccessStatusCode.ShouldBeTrue($"{(int)answer.StatusCode}");
        return new(
            content.Headers.ContentDisposition.ShouldNotBeNull().FileName!.Trim('"'),
            content.Headers.ContentType!.MediaType!,
            answer.Headers.CacheControl?.NoStore != true,
            await content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
    }

    /// <summary>Begins with the mark by which a spreadsheet program knows the letters.</summary>
    public bool HasByteOrderMark => Bytes.AsSpan().StartsWith(Encoding.UTF8.GetPreamble());

    /// <summary>The file read as semicolon-separated values: heads first.</summary>
    public string[][] AsCsv()
    {
        using var csv = CsvReader.Create(
            new MemoryStream(Bytes),
            new CsvReaderOptions { Separator = ';', HasHeader = false },
            leaveOpen: false
        );
        List<string[]> rows = [];
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return [.. rows];
    }

    /// <summary>The file opened as a workbook: heads first, numbers and days as such.</summary>
    public object?[][] AsWorkbook()
    {
        using var file = new MemoryStream(Bytes);
        return
        [
            .. file.Query()
                .Cast<IDictionary<string, object?>>()
                .Select(row => row.Values.ToArray()),
        ];
    }

    /// <summary>True where any cell of the workbook is a formula.</summary>
    public bool HasFormula()
    {
        using var archive = new ZipArchive(new MemoryStream(Bytes));
        return archive
            .Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/"))
            .Select(entry => new StreamReader(entry.Open()).ReadToEnd())
            .Any(sheet => sheet.Contains("<f>") || sheet.Contains(":f>"));
    }
}
