using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Mestra.Kernel;

namespace Mestra.Ui;

/// <summary>Makes the HTML of our documents a PDF that prints well and reads well: tagged after PDF/UA-1, its typeface within.</summary>
/// <remarks>
/// <para>Knows headings, paragraphs, lists, tables, links, addresses, rules and simple <c>svg</c>. Pictures and
/// addresses are never fetched, scripts never run.</para>
/// <para>Classes: <c>page-break</c> begins a new page, <c>keep</c> keeps a block on one page, <c>letter-head</c>
/// places sender, <c>img.logo</c>, recipient and reference, <c>sign-line</c> leaves a line to sign on, <c>sign</c> and <c>number</c>
/// are cells to sign in and with figures, <c>landscape</c> on the <c>article</c> lays the sheet down.</para>
/// </remarks>
public sealed class HtmlToPdf(Texts texts)
{
    /// <summary>A document in one part.</summary>
    public PdfOutcome Write(string html, DocumentInfo info) => Write([html], info);

    /// <summary>A batch in one file: each part begins on a new page and counts its own pages, in its own language.</summary>
    public PdfOutcome Write(IReadOnlyList<string> parts, DocumentInfo info)
    {
        using var file = new MemoryStream();
        return Write(parts, info, file) is { } unprintable
            ? PdfOutcome.Of(unprintable)
            : PdfOutcome.Of(file.ToArray());
    }

    /// <summary>The same, to a stream. Nothing is written where there is text that cannot be printed.</summary>
    /// <returns>Null when the file was written.</returns>
    public UnprintableText? Write(IReadOnlyList<string> parts, DocumentInfo info, Stream output)
    {
        using var painter = new PagePainter(texts, info);
        var unprintable = new List<int>();
        var missing = new SortedSet<Rune>();
        for (var part = 0; part < parts.Count; part++)
        {
            var reader = new LetterReader();
            reader.Check(info.Organisation);
            Draw(parts[part], info, reader, painter);
            if (reader.Missing.Count > 0)
            {
                unprintable.Add(part);
                missing.UnionWith(reader.Missing);
            }
        }

        if (missing.Count > 0)
        {
            return new(unprintable, [.. missing.Select(letter => letter.ToString())]);
        }

        painter.Save(output);
        return null;
    }

    private static void Draw(
        string html,
        DocumentInfo info,
        LetterReader reader,
        PagePainter painter
    )
    {
        using var document = new HtmlParser().ParseDocument(html);
        foreach (var article in ArticlesIn(document))
        {
            var language = LanguageOf(article) ?? info.Language;
            var lying = article.ClassList.Contains("landscape");
            var page = new PageCursor(lying ? Sheet.Landscape : Sheet.Portrait);
            new DocumentLayout(page, reader, language, painter.LogoSize).Lay(
                article,
                info.Language
            );
            painter.Draw(page, language);
        }
    }

    private static List<IElement> ArticlesIn(IDocument document)
    {
        var articles = document
            .QuerySelectorAll("article")
            .Where(article => article.ParentElement?.Closest("article") is null)
            .ToList();
        return articles.Count > 0 ? articles : [document.Body!];
    }

    private static string? LanguageOf(IElement element) =>
        element.Closest("[lang]")?.GetAttribute("lang") is { Length: > 0 } language
            ? language
            : null;
}
