namespace Mestra.Catalogue;

/// <summary>
/// What else a word of a question may mean: lay word and clinical word, one language and another.
/// Kept by stem, so that any inflection of a member is the member. Phrases count as members.
/// </summary>
internal sealed class Synonyms
{
    private readonly WordTerms _terms;
    private readonly Dictionary<string, List<string[]>> _meanings = [];
    private readonly HashSet<string> _words = [];

    public Synonyms(IEnumerable<string> lines, WordTerms terms)
    {
        _terms = terms;
        foreach (var line in lines)
        {
            var sides = line.Split("=>");
            var members = Phrases(sides[0]);
            if (sides.Length == 1)
            {
                Join(members, members);
            }
            else
            {
                Join(members, Phrases(sides[1]));
            }
        }
    }

    /// <summary>Words in the longest phrase.</summary>
    public int LongestPhrase { get; private set; } = 1;

    /// <summary>Single words that are members: they are spelt as they should be.</summary>
    public IReadOnlyCollection<string> Words => _words;

    /// <summary>What these words together also mean, as phrases; none where they are no member.</summary>
    public IReadOnlyList<string[]> Of(ReadOnlySpan<string> phrase)
    {
        var found = new List<string[]>();
        foreach (var key in Keys(phrase.ToArray()))
        {
            found.AddRange(_meanings.GetValueOrDefault(key) ?? []);
        }

        return found;
    }

    private void Join(List<string[]> from, List<string[]> to)
    {
        foreach (var phrase in from)
        {
            LongestPhrase = Math.Max(LongestPhrase, phrase.Length);
            var others = to.Where(other => other != phrase).ToList();
            foreach (var key in Keys(phrase))
            {
                _meanings.TryAdd(key, []);
                _meanings[key].AddRange(others);
            }
        }

        _words.UnionWith(from.Concat(to).Where(phrase => phrase.Length == 1).Select(one => one[0]));
    }

    private static List<string[]> Phrases(string side) =>
        [
            .. side.Split(',')
                .Select(phrase => WordCutter.Cut(phrase).ToArray())
                .Where(phrase => phrase.Length > 0),
        ];

    /// <summary>The phrase's stems in each language; a language's stems never meet another's.</summary>
    private IEnumerable<string> Keys(string[] phrase) =>
        StemLanguages.All.Select(language =>
            $"{language} {string.Join(' ', phrase.Select(word => _terms.StemOf(language, word)))}"
        );
}
