using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.IO;

namespace Mestra.Testing;

/// <summary>An element of a PDF's structure, as a reading program meets it.</summary>
/// <param name="Type">Standard type: <c>H1</c>, <c>TH</c>.</param>
/// <param name="Text">All text below it, in reading order.</param>
/// <param name="Kids">Elements within it.</param>
/// <param name="Raw">As it stands in the file.</param>
public sealed record PdfNode(
    string Type,
    string Text,
    IReadOnlyList<PdfNode> Kids,
    PdfDictionary Raw
)
{
    public string? Language =>
        Raw.Elements.GetString("/Lang") is { Length: > 0 } said ? said : null;

    public string Alt => Raw.Elements.GetString("/Alt");

    public string Attribute(string key) =>
        Raw.Dictionary("/A") is { } attributes
            ? attributes.Elements.GetValue(key)?.ToString() ?? ""
            : "";

    public IEnumerable<PdfNode> All => Kids.SelectMany(kid => kid.All).Prepend(this);

    public IEnumerable<PdfNode> Of(string type) => All.Where(node => node.Type == type);
}

/// <summary>What stands on one page.</summary>
/// <param name="Marked">Text by its mark; what the structure refers to.</param>
/// <param name="Decoration">Text a reading program passes over: foot, repeated table head.</param>
/// <param name="Faults">What is wrong with how it is marked.</param>
public sealed record PdfPageReading(
    IReadOnlyDictionary<int, string> Marked,
    string Decoration,
    IReadOnlyList<string> Faults
);

/// <summary>Follows references, which PDFsharp does for files it makes but not for all it reads.</summary>
internal static class PdfItems
{
    public static PdfItem? Follow(this PdfItem? item) =>
        item is PdfReference reference ? reference.Value : item;

    public static PdfDictionary? Dictionary(this PdfDictionary of, string key) =>
        of.Elements[key].Follow() as PdfDictionary;

    /// <summary>One item or several: a file may leave out the array around one.</summary>
    public static IEnumerable<PdfItem> Items(this PdfDictionary of, string key) =>
        of.Elements[key].Follow() switch
        {
            null => [],
            PdfArray array => array.Elements.Select(item => item.Follow()!),
            var one => [one],
        };
}

/// <summary>Reads a PDF back: its pages, its structure, and what a machine can see of PDF/UA-1.</summary>
public sealed partial class PdfReading
{
    private readonly PdfDocument file;
    private readonly PdfDictionary catalog;
    private readonly HashSet<(int Page, int Mark)> referred = [];

    public PdfReading(byte[] bytes)
    {
        file = PdfReader.Open(new MemoryStream(bytes), PdfDocumentOpenMode.Import);
        catalog = file.Internals.Catalog;
        Pages = [.. Enumerable.Range(0, file.PageCount).Select(page => Read(file.Pages[page]))];
        Root = Walk(catalog.Dictionary("/StructTreeRoot")?.Dictionary("/K"));
    }

    private IEnumerable<PdfPage> Sheets =>
        Enumerable.Range(0, file.PageCount).Select(page => file.Pages[page]);

    public IReadOnlyList<PdfPageReading> Pages { get; }

    /// <summary>The element <c>Document</c>; null where the file has no structure.</summary>
    public PdfNode? Root { get; }

    public string Text => Root?.Text ?? "";

    public string Id =>
        Convert.ToHexString(Encoding.Latin1.GetBytes(file.Internals.FirstDocumentID));

    public string Title => file.Info.Title;

    public IEnumerable<string> Links =>
        Annotations().Select(link => link.Dictionary("/A")!.Elements.GetString("/URI"));

    public IEnumerable<string> Bookmarks => file.Outlines.Select(outline => outline.Title);

    /// <summary>What the pictures of the file hold: pixels, or a JPEG file as it is.</summary>
    public IEnumerable<byte[]> Pictures =>
        file
            .Internals.GetAllObjects()
            .OfType<PdfDictionary>()
            .Where(thing => thing.Elements.GetName("/Subtype") == "/Image")
            .Select(picture =>
                picture.Elements.GetName("/Filter") == "/DCTDecode"
                    ? picture.Stream.Value
                    : picture.Stream.UnfilteredValue
            );

    public double WidthOf(int page) => file.Pages[page].Width.Point;

    public string Metadata =>
        catalog.Dictionary("/Metadata") is { Stream: { } stream }
            ? Encoding.UTF8.GetString(stream.UnfilteredValue)
            : "";

    /// <summary>The part of PDF/UA-1 that a machine can see.</summary>
    public IEnumerable<string> Faults() =>
        FileFaults()
            .Concat(
                Pages.SelectMany((page, n) => page.Faults.Select(fault => $"page {n}: {fault}"))
            )
            .Concat(MarkFaults())
            .Concat(FontFaults())
            .Concat(Annotations().SelectMany(LinkFaults))
            .Concat(Root is null ? ["no structure"] : Root.All.SelectMany(NodeFaults))
            .Concat(HeadingFaults());

    private IEnumerable<string> FileFaults()
    {
        if (catalog.Dictionary("/MarkInfo")?.Elements.GetBoolean("/Marked") != true)
        {
            yield return "not marked";
        }

        if (catalog.Elements.GetString("/Lang").Length == 0)
        {
            yield return "no language";
        }

        if (
            catalog.Dictionary("/ViewerPreferences")?.Elements.GetBoolean("/DisplayDocTitle")
                != true
            || Title.Length == 0
        )
        {
            yield return "the title is not shown";
        }

        if (!Metadata.Contains("<pdfuaid:part>1</pdfuaid:part>", StringComparison.Ordinal))
        {
            yield return "no PDF/UA mark";
        }

        if (catalog.Dictionary("/StructTreeRoot")?.Dictionary("/ParentTree") is null)
        {
            yield return "no parent tree";
        }
    }

    private IEnumerable<string> MarkFaults() =>
        Pages
            .SelectMany((page, n) => page.Marked.Keys.Select(mark => (n, mark)))
            .Where(mark => !referred.Contains(mark))
            .Select(mark => $"mark {mark} is in no element");

    private IEnumerable<string> FontFaults() =>
        from page in Sheets
        from font in FontsOf(page)
        let descendant = font
            .Value.Items("/DescendantFonts")
            .OfType<PdfDictionary>()
            .FirstOrDefault()
        let descriptor = descendant?.Dictionary("/FontDescriptor")
        where
            font.Value.Dictionary("/ToUnicode") is null
            || descriptor?.Dictionary("/FontFile2") is null
        select $"font {font.Key} is not within the file with its letters";

    private static IEnumerable<string> LinkFaults(PdfDictionary link)
    {
        if (link.Elements.GetString("/Contents").Length == 0)
        {
            yield return "a link without words";
        }

        if (!link.Elements.ContainsKey("/StructParent"))
        {
            yield return "a link outside of the structure";
        }
    }

    private static IEnumerable<string> NodeFaults(PdfNode node)
    {
        foreach (var kid in node.Kids.Where(kid => !MayStandIn(kid.Type, node.Type)))
        {
            yield return $"{kid.Type} in {node.Type}";
        }

        if (node.Type == "TH" && node.Attribute("/Scope").Length == 0)
        {
            yield return $"TH without scope: {node.Text}";
        }

        if (node.Type == "Figure" && node.Alt.Length == 0)
        {
            yield return "Figure without words";
        }

        if (node.Type == "Table" && node.Of("TR").Select(WidthOf).Distinct().Count() > 1)
        {
            yield return "rows of unequal width";
        }
    }

    private static int WidthOf(PdfNode row) =>
        row.Kids.Sum(cell =>
            int.TryParse(cell.Attribute("/ColSpan"), CultureInfo.InvariantCulture, out var span)
                ? span
                : 1
        );

    private static bool MayStandIn(string kid, string parent) =>
        kid switch
        {
            "TR" => parent is "THead" or "TBody",
            "TH" or "TD" => parent == "TR",
            "THead" or "TBody" or "Caption" => parent == "Table",
            "LI" => parent == "L",
            "Lbl" or "LBody" => parent == "LI",
            "Art" => parent == "Document",
            _ => parent is not ("TR" or "Table" or "L" or "LI" or "THead" or "TBody"),
        };

    private IEnumerable<string> HeadingFaults()
    {
        var level = 0;
        foreach (var node in Root?.All ?? [])
        {
            if (node.Type == "Art")
            {
                level = 0;
            }
            else if (node.Type is ['H', >= '1' and <= '6' and var digit])
            {
                if (digit - '0' > level + 1)
                {
                    yield return $"{node.Type} after H{level}";
                }

                level = digit - '0';
            }
        }
    }

    private PdfNode? Walk(PdfDictionary? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        var kids = new List<PdfNode>();
        var page = PageOf(element);
        foreach (var target in element.Items("/K"))
        {
            if (target is PdfInteger mark)
            {
                text.Append(Marked(page, mark.Value));
            }
            else if (target is PdfDictionary dictionary && dictionary.Elements.ContainsKey("/MCID"))
            {
                text.Append(Marked(PageOf(dictionary), dictionary.Elements.GetInteger("/MCID")));
            }
            else if (target is PdfDictionary below && below.Elements.ContainsKey("/S"))
            {
                kids.Add(Walk(below)!);
                text.Append(kids[^1].Text);
            }
        }

        return new(element.Elements.GetName("/S")[1..], text.ToString(), kids, element);
    }

    private string Marked(int page, int mark)
    {
        referred.Add((page, mark)).ShouldBeTrue($"mark {mark} of page {page} is in two elements");
        return Pages[page].Marked[mark];
    }

    private int PageOf(PdfDictionary element) =>
        element.Elements.GetReference("/Pg") is { } reference
            ? Enumerable
                .Range(0, file.PageCount)
                .First(page => file.Pages[page].Reference!.ObjectNumber == reference.ObjectNumber)
            : -1;

    private IEnumerable<PdfDictionary> Annotations() =>
        Sheets.SelectMany(page => page.Items("/Annots").OfType<PdfDictionary>());

    private static Dictionary<string, PdfDictionary> FontsOf(PdfPage page)
    {
        var fonts = page.Dictionary("/Resources")?.Dictionary("/Font");
        return fonts is null
            ? []
            : fonts.Elements.Keys.ToDictionary(name => name, name => fonts.Dictionary(name)!);
    }

    private static PdfPageReading Read(PdfPage page)
    {
        var content = page.Contents.CreateSingleContent().Stream.UnfilteredValue;
        var reader = new ContentReading(
            FontsOf(page).ToDictionary(font => font.Key, font => LettersOf(font.Value))
        );
        foreach (Match token in Tokens().Matches(Encoding.Latin1.GetString(content)))
        {
            reader.Token(token);
        }

        return reader.Close();
    }

    private static Dictionary<int, string> LettersOf(PdfDictionary font)
    {
        if (font.Dictionary("/ToUnicode") is not { Stream: { } stream })
        {
            return [];
        }

        return Ranges()
            .Matches(Encoding.Latin1.GetString(stream.UnfilteredValue))
            .ToDictionary(
                range => Convert.ToInt32(range.Groups[1].Value, 16),
                range =>
                    Encoding.BigEndianUnicode.GetString(
                        Convert.FromHexString(range.Groups[2].Value)
                    )
            );
    }

    [GeneratedRegex(@"<([0-9A-F]{4})><[0-9A-F]{4}><([0-9A-F]+)>")]
    private static partial Regex Ranges();

    [GeneratedRegex(
        @"<</MCID (?<mark>\d+)>>BDC|(?<artifact>/Artifact BMC)|(?<end>\bEMC\b)|\b(?<object>BT|ET)\b|(?<font>/F\d+) [\d.]+ Tf|<(?<text>[0-9A-Fa-f\s]+)> Tj|(?<=\s)(?<paint>S|f\*?|B)(?=\s)"
    )]
    private static partial Regex Tokens();

    /// <summary>Follows the marks through the content of a page.</summary>
    private sealed class ContentReading(Dictionary<string, Dictionary<int, string>> fonts)
    {
        private const int Artifact = -1;
        private readonly Dictionary<int, StringBuilder> marked = [];
        private readonly StringBuilder decoration = new();
        private readonly List<string> faults = [];
        private readonly Stack<int?> open = []; // null stands for a text object
        private Dictionary<int, string> letters = [];

        public void Token(Match token)
        {
            if (token.Groups["mark"] is { Success: true } mark)
            {
                open.Push(int.Parse(mark.ValueSpan, CultureInfo.InvariantCulture));
                marked[open.Peek()!.Value] = new();
            }
            else if (token.Groups["artifact"].Success)
            {
                open.Push(Artifact);
            }
            else if (token.Groups["object"] is { Success: true, Value: "BT" })
            {
                open.Push(null);
            }
            else if (token.Groups["object"].Success || token.Groups["end"].Success)
            {
                var nests =
                    open.TryPop(out var innermost)
                    && innermost is null == token.Groups["object"].Success;
                faults.AddRange(nests ? [] : ["marks and text objects do not nest"]);
            }
            else if (token.Groups["font"] is { Success: true } font)
            {
                letters = fonts[font.Value];
            }
            else
            {
                Paint(token.Groups["text"]);
            }
        }

        public PdfPageReading Close() =>
            new(
                marked.ToDictionary(mark => mark.Key, mark => mark.Value.ToString()),
                decoration.ToString(),
                open.Count == 0 ? faults : [.. faults, "a mark does not end"]
            );

        private void Paint(Group text)
        {
            var marks = open.Where(mark => mark is not null).ToList();
            if (marks.Count != 1)
            {
                faults.Add(marks.Count == 0 ? "paint outside of marks" : "marks within marks");
                return;
            }

            (marks[0] == Artifact ? decoration : marked[marks[0]!.Value]).Append(Decoded(text));
        }

        private string Decoded(Group text) =>
            string.Concat(
                Regex
                    .Matches(Regex.Replace(text.Value, @"\s", ""), "....")
                    .Select(glyph =>
                        letters.GetValueOrDefault(Convert.ToInt32(glyph.Value, 16), "\uFFFD")
                    )
            );
    }
}
