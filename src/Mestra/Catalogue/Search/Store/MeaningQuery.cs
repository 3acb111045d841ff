using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Mestra.Catalogue;

/// <summary>
/// Meanings as questions to Lucene. Only terms are made here: no syntax that anyone can type reaches Lucene.
/// What no entry has is left out, since most synonyms of most words are nowhere.
/// </summary>
internal sealed class MeaningQuery(WordTerms terms, EntrySearcher index)
{
    /// <summary>A weak word lifts a little.</summary>
    private const float Weak = 0.3f;

    /// <summary>A word that was let go still lifts what has it.</summary>
    private const float LetGo = 0.5f;

    /// <summary>How much the lesser matches add to the best one.</summary>
    private const float Lesser = 0.1f;

    private static readonly BooleanQuery Nothing = [];

    /// <summary>Entries that have every word but the weak ones and those let go.</summary>
    public Query Of(IReadOnlyList<QuestionWord> words, IReadOnlySet<QuestionWord> letGo)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var word in words)
        {
            var isOptional = word.IsWeak || letGo.Contains(word);
            if (Of(word.Meaning) is { } part)
            {
                part.Boost =
                    word.IsWeak ? Weak
                    : isOptional ? LetGo
                    : 1;
                query.Add(part, isOptional ? Occur.SHOULD : Occur.MUST);
            }
            else if (!isOptional)
            {
                return Nothing;
            }
        }

        if (words.All(word => word.IsWeak))
        {
            query.Add(new MatchAllDocsQuery(), Occur.MUST);
        }

        return query;
    }

    /// <summary>Most entries that one of its words finds, in one of these fields.</summary>
    public int Reach(Meaning meaning, params IReadOnlyList<string> fields) =>
        meaning switch
        {
            Meaning.Word word => Reach(word.Text, fields),
            Meaning.All all => all.Parts.Min(part => Reach(part, fields)),
            Meaning.Any any => any.Choices.Max(choice => Reach(choice, fields)),
            _ => 0,
        };

    /// <summary>Most entries that the word finds, in one of these fields.</summary>
    public int Reach(string word, params IReadOnlyList<string> fields)
    {
        var reach = 0;
        foreach (var stem in terms.StemsOf(word))
        {
            foreach (var field in fields)
            {
                reach = Math.Max(reach, index.Find(field, stem)?.DocFreq ?? 0);
            }
        }

        return reach;
    }

    private DisjunctionMaxQuery? Of(Meaning meaning)
    {
        var stems = new Dictionary<string, float>(StringComparer.Ordinal);
        var phrases = new List<Query>();
        Gather(meaning, weight: 1, stems, phrases);
        var best = new DisjunctionMaxQuery(Lesser);
        foreach (var choice in TermsOf(stems).Concat(phrases))
        {
            best.Add(choice);
        }

        return best.GetEnumerator().MoveNext() ? best : null;
    }

    /// <summary>Each stem once, with the most it weighs; phrases by themselves.</summary>
    private void Gather(
        Meaning meaning,
        float weight,
        Dictionary<string, float> stems,
        List<Query> phrases
    )
    {
        weight *= meaning.Weight;
        switch (meaning)
        {
            case Meaning.Word word:
                foreach (var stem in terms.StemsOf(word.Text))
                {
                    stems[stem] = Math.Max(weight, stems.GetValueOrDefault(stem));
                }

                break;
            case Meaning.Any any:
                foreach (var choice in any.Choices)
                {
                    Gather(choice, weight, stems, phrases);
                }

                break;
            case Meaning.All all when PhraseOf(all.Parts) is { } phrase:
                phrase.Boost = weight / all.Parts.Count;
                phrases.Add(phrase);
                break;
        }
    }

    /// <summary>All parts; null where an entry cannot have them all.</summary>
    private BooleanQuery? PhraseOf(IReadOnlyList<Meaning> parts)
    {
        var phrase = new BooleanQuery(disableCoord: true);
        foreach (var part in parts)
        {
            if (Of(part) is not { } query)
            {
                return null;
            }

            phrase.Add(query, Occur.MUST);
        }

        return phrase;
    }

    private IEnumerable<Query> TermsOf(Dictionary<string, float> stems)
    {
        foreach (var (stem, weight) in stems)
        {
            foreach (var (field, fieldWeight) in Fields.Stems)
            {
                if (index.Find(field, stem) is { } found)
                {
                    yield return new TermQuery(new Term(field, stem), found)
                    {
                        Boost = weight * fieldWeight,
                    };
                }
            }
        }
    }
}
