using System.Text;

namespace Mestra.Ui;

/// <summary>Letters of one style beside each other on a line.</summary>
/// <param name="Text">As written; the last on a line ends in a space where the line was broken between words, so that words stay apart for who reads by ear.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Width">In points, without such a space.</param>
internal sealed record TextPiece(string Text, TextStyle Style, double Width);

/// <summary>One line of set text; none of it is wider than the room it was broken for.</summary>
internal sealed record TextLine(IReadOnlyList<TextPiece> Pieces)
{
    public double Width => Pieces.Sum(piece => piece.Width);
}

/// <summary>Breaks text into lines, in one pass over the letters however long the text.</summary>
internal static class LineBreaking
{
    /// <summary>Lines that fit the room. A word wider than the room is cut, never lost.</summary>
    /// <param name="letters">The text.</param>
    /// <param name="size">Of the type, in points.</param>
    /// <param name="room">Width of the column, in points.</param>
    public static List<TextLine> Break(List<Letter> letters, double size, double room)
    {
        var lines = new List<TextLine>();
        var start = 0;
        while (start < letters.Count)
        {
            var (end, next) = EndOfLine(letters, start, room / size);
            lines.Add(LineOf(letters, start, end, next, size));
            start = next;
        }

        return lines;
    }

    /// <summary>The widest word and the widest line as written, in points: between these a column can be chosen.</summary>
    public static (double Word, double Line) WidthOf(List<Letter> letters, double size)
    {
        double word = 0,
            line = 0,
            widestWord = 0,
            widestLine = 0;
        foreach (var letter in letters)
        {
            word = letter.IsSpace || letter.IsBreak ? 0 : word + letter.Advance;
            line = letter.IsBreak ? 0 : line + letter.Advance;
            widestWord = Math.Max(widestWord, word);
            widestLine = Math.Max(widestLine, line);
        }

        return (widestWord * size, widestLine * size);
    }

    /// <summary>Where the line ends and where the next begins; a space or break between them is used up.</summary>
    private static (int End, int Next) EndOfLine(List<Letter> letters, int start, double room)
    {
        (int End, int Next)? chance = null;
        double width = 0;
        for (var at = start; at < letters.Count; at++)
        {
            if (letters[at].IsBreak)
            {
                return (at, at + 1);
            }

            width += letters[at].Advance;
            if (letters[at].IsSpace)
            {
                chance = (at, at + 1);
            }
            else if (width > room && at > start)
            {
                return chance ?? Cut(letters, start, at);
            }
            else if (EndsPartOfWord(letters, at))
            {
                chance = (at + 1, at + 1);
            }
        }

        return (letters.Count, letters.Count);
    }

    // "lærings-|og mestringssenter", but neither "-5" nor "09-15".
    private static bool EndsPartOfWord(List<Letter> letters, int at) =>
        letters[at].Rune.Value == '-'
        && at > 0
        && at + 1 < letters.Count
        && Rune.IsLetter(letters[at - 1].Rune)
        && Rune.IsLetter(letters[at + 1].Rune);

    /// <summary>Cuts a word that is wider than the line: after a sign within an address where there is one, never before an accent.</summary>
    private static (int End, int Next) Cut(List<Letter> letters, int start, int at)
    {
        for (var sign = at; sign > start + 1; sign--)
        {
            if (
                letters[sign - 1].Rune.Value is '/' or '-' or '_' or '.' or '@' or '?' or '&' or '='
            )
            {
                return (sign, sign);
            }
        }

        var cut = at;
        while (cut > start + 1 && DocumentFonts.IsMark(letters[cut].Rune))
        {
            cut--;
        }

        return (cut, cut);
    }

    private static TextLine LineOf(List<Letter> letters, int start, int end, int next, double size)
    {
        var pieces = new List<TextPiece>();
        for (var from = start; from < end; )
        {
            var style = letters[from].Style;
            var text = new StringBuilder();
            double width = 0;
            for (; from < end && letters[from].Style == style; from++)
            {
                text.Append(letters[from].Rune.ToString());
                width += letters[from].Advance;
            }

            var partsWords = from == end && next > end;
            pieces.Add(new(partsWords ? text + " " : text.ToString(), style, width * size));
        }

        return new TextLine(pieces);
    }
}
