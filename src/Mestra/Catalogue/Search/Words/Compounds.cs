using System.Collections.Frozen;

namespace Mestra.Catalogue;

/// <summary>Knows what long words are made of: <c>hjartesviktskule</c> is hjarte, svikt, skule; <c>psoriasisskolen</c> is psoriasis, skole.</summary>
internal sealed class Compounds
{
    private const int ShortestPart = 3;

    /// <summary>Where only one side is known, both sides are this long at least: guesses on less are wrong guesses.</summary>
    private const int ShortestGuess = 4;

    /// <summary>Letters between two parts (sykdom-s-mestring), longest last: none is best.</summary>
    private static readonly string[] Links = ["", "s", "e"];

    /// <summary>What the last part may end in, in the three Scandinavian written languages.</summary>
    private static readonly string[] Endings =
    [
        "",
        "s",
        "en",
        "et",
        "a",
        "an",
        "n",
        "r",
        "er",
        "ar",
        "or",
        "e",
        "ene",
        "ane",
        "arna",
        "erna",
        "ens",
        "ets",
        "t",
    ];

    private readonly FrozenSet<string> _parts;

    public Compounds(IEnumerable<string> parts) =>
        _parts = parts.Where(part => part.Length >= ShortestPart).ToFrozenSet();

    /// <summary>The parts known by themselves.</summary>
    public IReadOnlyCollection<string> Parts => _parts;

    /// <summary>The parts of a word in small letters; none where it is not made of parts.</summary>
    public IReadOnlyList<string> Split(string word)
    {
        if (word.Length is < 2 * ShortestPart or > WordCutter.Longest || Ending(word) is not null)
        {
            return [];
        }

        var dead = 0UL;
        return Whole(word, 0, ref dead) ?? KnownTail(word) ?? KnownHead(word) ?? [];
    }

    /// <summary>The word as a part without its ending; null when it is none.</summary>
    private string? Ending(string word)
    {
        foreach (var ending in Endings)
        {
            if (
                word.EndsWith(ending, StringComparison.Ordinal)
                && _parts.TryGetValue(word[..^ending.Length], out var part)
            )
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>
    /// Parts that cover the word from here to its end, longest part first; null where there are none.
    /// A bit of <paramref name="dead"/> marks a place that led nowhere: without it, a word made for it would take for ever.
    /// </summary>
    private List<string>? Whole(string word, int from, ref ulong dead)
    {
        if ((dead & (1UL << from)) != 0)
        {
            return null;
        }

        if (from > 0 && Ending(word[from..]) is { } last)
        {
            return [last];
        }

        for (var to = word.Length - ShortestPart; to >= from + ShortestPart; to--)
        {
            if (
                _parts.TryGetValue(word[from..to], out var part)
                && Rest(word, to, ref dead) is { } rest
            )
            {
                rest.Insert(0, part);
                return rest;
            }
        }

        dead |= 1UL << from;
        return null;
    }

    private List<string>? Rest(string word, int from, ref ulong dead)
    {
        foreach (var link in Links)
        {
            if (
                string.CompareOrdinal(word, from, link, 0, link.Length) == 0
                && Whole(word, from + link.Length, ref dead) is { } rest
            )
            {
                return rest;
            }
        }

        return null;
    }

    private List<string>? KnownTail(string word)
    {
        for (var from = ShortestGuess; from <= word.Length - ShortestGuess; from++)
        {
            if (Ending(word[from..]) is { Length: >= ShortestGuess } tail)
            {
                return [word[..from], tail];
            }
        }

        return null;
    }

    private List<string>? KnownHead(string word)
    {
        for (var to = word.Length - ShortestGuess; to >= ShortestGuess; to--)
        {
            if (_parts.TryGetValue(word[..to], out var head))
            {
                return [head, word[to..]];
            }
        }

        return null;
    }
}
