using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Mestra.Ui;

/// <summary>How a stretch of text is set.</summary>
/// <param name="Face">The cut.</param>
/// <param name="Href">Where it leads, as an absolute address, where it is a link.</param>
/// <param name="Language">Its language where it is not that of the paragraph around it.</param>
internal sealed record TextStyle(TextFace Face, string? Href = null, string? Language = null);

/// <summary>A letter to be set. A line break is the letter <c>\n</c>.</summary>
/// <param name="Rune">What is written.</param>
/// <param name="Style">How.</param>
internal readonly record struct Letter(Rune Rune, TextStyle Style)
{
    private static readonly Rune Space = new(' ');
    private static readonly Rune Break = new('\n');

    public bool IsSpace => Rune == Space;

    public bool IsBreak => Rune == Break;

    /// <summary>The width as a share of the size.</summary>
    public double Advance => IsBreak ? 0 : DocumentFonts.Advance(Style.Face, Rune);
}

/// <summary>Reads the text of HTML elements as letters, white space folded as a browser folds it.</summary>
internal sealed class LetterReader
{
    private readonly SortedSet<Rune> missing = [];

    /// <summary>Letters met so far that the typeface lacks.</summary>
    public IReadOnlyCollection<Rune> Missing => missing;

    /// <summary>The text of the nodes in reading order. Blocks inside become lines of their own, so no text is lost.</summary>
    /// <param name="nodes">What stands beside each other in the document.</param>
    /// <param name="face">The cut where nothing else is said.</param>
    public List<Letter> Read(IEnumerable<INode> nodes, TextFace face)
    {
        var reading = new Reading(missing);
        reading.Nodes(nodes, new TextStyle(face));
        return reading.Close();
    }

    /// <summary>Sees to it that letters set by others than the layout are not lacking.</summary>
    public void Check(string text) =>
        missing.UnionWith(
            text.EnumerateRunes()
                .Where(rune => !Rune.IsWhiteSpace(rune) && !DocumentFonts.Has(rune))
        );

    private sealed class Reading(SortedSet<Rune> missing)
    {
        private readonly List<Letter> letters = [];
        private TextStyle? dueSpace;

        public void Nodes(IEnumerable<INode> nodes, TextStyle style)
        {
            foreach (var node in nodes)
            {
                if (node is IText text)
                {
                    Text(text.Data, style);
                }
                else if (
                    node is IElement { LocalName: not "svg" } element
                    && !HtmlElements.IsUnseen(element)
                )
                {
                    Element(element, style);
                }
            }
        }

        public List<Letter> Close()
        {
            while (letters.Count > 0 && letters[^1].IsBreak)
            {
                letters.RemoveAt(letters.Count - 1);
            }

            return letters;
        }

        private void Element(IElement element, TextStyle style)
        {
            if (element.LocalName == "br")
            {
                Break(style);
                return;
            }

            if (!HtmlElements.IsBlock(element))
            {
                Nodes(element.ChildNodes, Inside(element, style));
                return;
            }

            NewLine(style);
            if (element.LocalName == "li")
            {
                Text(HtmlElements.LabelOf(element) + " ", style);
            }

            Nodes(element.ChildNodes, Inside(element, style));
            NewLine(style);
        }

        private static TextStyle Inside(IElement element, TextStyle style) =>
            new(
                style.Face
                    | element.LocalName switch
                    {
                        "strong" or "b" or "th" => TextFace.Bold,
                        "em" or "i" => TextFace.Italic,
                        _ => TextFace.Regular,
                    },
                element.LocalName == "a" ? HtmlElements.AddressOf(element) : style.Href,
                element.GetAttribute("lang") ?? style.Language
            );

        private void NewLine(TextStyle style)
        {
            if (letters.Count > 0 && !letters[^1].IsBreak)
            {
                Break(style);
            }
        }

        private void Break(TextStyle style)
        {
            dueSpace = null;
            letters.Add(new Letter(new Rune('\n'), style));
        }

        // Composed first: "å" typed as a and a ring becomes the one letter that the typeface draws well.
        private void Text(string text, TextStyle style)
        {
            foreach (var rune in Composed(text).EnumerateRunes())
            {
                if (IsWhiteSpace(rune))
                {
                    dueSpace ??= style;
                }
                else if (!LeavesNoMark(rune))
                {
                    Add(rune, style);
                }
            }
        }

        private void Add(Rune rune, TextStyle style)
        {
            if (dueSpace is { } between && letters.Count > 0 && !letters[^1].IsBreak)
            {
                letters.Add(new Letter(new Rune(' '), between));
            }

            dueSpace = null;
            letters.Add(new Letter(rune, style));
            if (!DocumentFonts.Has(rune))
            {
                missing.Add(rune);
            }
        }

        // Half a surrogate pair cannot be composed; enumerating turns it into the replacement letter.
        private static string Composed(string text) =>
            string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormC);

        // Not the no-break spaces: they are letters that hold words together.
        private static bool IsWhiteSpace(Rune rune) =>
            rune.Value is ' ' or '\t' or '\n' or '\r' or '\f' or 0x2028 or 0x2029;

        // Control and direction marks, soft hyphens, joiners, variation selectors.
        private static bool LeavesNoMark(Rune rune) =>
            Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            || rune.Value is >= 0xFE00 and <= 0xFE0F;
    }
}
