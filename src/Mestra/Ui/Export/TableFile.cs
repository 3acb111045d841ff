using System.Globalization;
using CsvHelper;
using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc;
using MiniExcelLibs;

namespace Mestra.Ui;

/// <summary>A table as a file to open in a spreadsheet.</summary>
/// <param name="Name">File name without its ending; says nothing about a person.</param>
/// <param name="Heads">What stands above each column, in words.</param>
/// <param name="Rows">Each with as many cells as there are heads; read once, as they are written.</param>
public sealed record TableFile(
    string Name,
    IReadOnlyList<string> Heads,
    IEnumerable<IReadOnlyList<object?>> Rows
)
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Semicolons and a byte order mark: what a Nordic Excel opens as columns, with its letters right.</summary>
    public FileContentResult AsCsv()
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Form, leaveOpen: true))
        {
            Write(csv, Heads);
            foreach (var row in Rows)
            {
                Write(csv, row);
            }
        }

        return File(file.ToArray(), "text/csv; charset=utf-8", "csv");
    }

    /// <summary>Numbers stay numbers and days stay days.</summary>
    public FileContentResult AsXlsx()
    {
        using var file = new MemoryStream();
        file.SaveAs(
            Rows.Select(row =>
                Heads
                    .Zip(row)
                    .ToDictionary(
                        cell => cell.First,
                        cell => Cell(cell.Second),
                        StringComparer.Ordinal
                    )
            ),
            sheetName: "Mestra"
        );
        return File(file.ToArray(), Xlsx, "xlsx");
    }

    // A cell that begins like a formula is text that somebody wrote: it is never to be reckoned with.
    private static CsvWriterOptions Form =>
        new()
        {
            Separator = ';',
            WriteByteOrderMark = true,
            Injection = CsvInjection.Escape,
            FormatProvider = CultureInfo.CurrentCulture,
        };

    private static void Write(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell is string text ? PhoneBook.InTables(text) : cell);
        }

        csv.EndRecord();
    }

    private static object? Cell(object? value) =>
        value is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : value;

    private FileContentResult File(byte[] bytes, string type, string ending) =>
        new(bytes, type) { FileDownloadName = $"{Name}.{ending}" };
}
