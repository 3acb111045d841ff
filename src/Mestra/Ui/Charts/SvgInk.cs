using System.Text;
using System.Xml;

namespace Mestra.Ui;

/// <summary>
/// Writes a drawing: what people wrote is escaped, numbers have a point and two decimals whatever the reader's language.
/// A drawing is as wide as its place on the page; one that is a file of its own has a width.
/// </summary>
/// <param name="width">The width in pixels of a drawing that is a file; null where it fills its place.</param>
internal sealed class SvgInk(int? width)
{
    private readonly StringBuilder _out = new(16 * 1024);

    /// <summary>Markup of our own.</summary>
    public SvgInk Raw(string markup)
    {
        _out.Append(markup);
        return this;
    }

    public SvgInk Whole(int number)
    {
        _out.Append(number);
        return this;
    }

    /// <summary>A length in pixels.</summary>
    public SvgInk Length(double pixels) => Hundredths((int)Math.Round(pixels * 100));

    /// <summary>A place from 0 at the left edge to 1 at the right.</summary>
    public SvgInk Across(double share) =>
        width is { } known
            ? Length(share * known)
            : Hundredths((int)Math.Round(share * 100_00)).Raw("%");

    /// <summary>What somebody wrote. Characters that no XML may hold are left out.</summary>
    public SvgInk Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter is '<' or '>' or '&' or '"' or '\'')
            {
                _out.Append("&#").Append((int)letter).Append(';');
            }
            else if (XmlConvert.IsXmlChar(letter))
            {
                _out.Append(letter);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(letter, text[i + 1]))
            {
                _out.Append(letter).Append(text[++i]);
            }
        }

        return this;
    }

    public override string ToString() => _out.ToString();

    private SvgInk Hundredths(int number)
    {
        if (number < 0)
        {
            _out.Append('-');
            number = -number;
        }

        _out.Append(number / 100);
        if (number % 100 is var rest && rest > 0)
        {
            _out.Append('.').Append((char)('0' + (rest / 10))).Append((char)('0' + (rest % 10)));
        }

        return this;
    }
}
