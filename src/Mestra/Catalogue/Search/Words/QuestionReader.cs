using System.Collections.Frozen;

namespace Mestra.Catalogue;

/// <summary>Reads what was typed as words with meanings. Knows no syntax: every sign is a gap between words.</summary>
internal sealed class QuestionReader(
    WordTerms terms,
    Synonyms synonyms,
    IEnumerable<string> stopWords,
    IEnumerable<string> weakWords
)
{
    /// <summary>More words than a person's question has are not read.</summary>
    public const int MostWords = 12;

    private const float AsTyped = 1f;
    private const float Synonym = 0.8f;
    private const float Parts = 0.6f;

    private readonly FrozenSet<string> _stop = stopWords.ToFrozenSet();
    private readonly FrozenSet<string> _weak = weakWords.ToFrozenSet();

    /// <summary>Words that are spelt as they should be, whatever the index holds.</summary>
    public IEnumerable<string> KnownWords =>
        synonyms.Words.Concat(_weak).Concat(terms.Compounds.Parts);

    public IReadOnlyList<QuestionWord> Read(string text)
    {
        var words = WordCutter.Cut(text).Distinct(StringComparer.Ordinal).Take(MostWords).ToArray();
        var read = new List<QuestionWord>();
        for (var at = 0; at < words.Length; )
        {
            var length = PhraseAt(words, at);
            var phrase = words.AsSpan(at, length);
            if (length > 1 || !_stop.Contains(words[at]) || words.Length == 1)
            {
                read.Add(length > 1 ? Phrase(phrase) : One(words[at]));
            }

            at += length;
        }

        return read;
    }

    /// <summary>One word with all it may mean.</summary>
    public QuestionWord One(string word)
    {
        var parts = terms.Compounds.Split(word);
        var choices = new List<Meaning> { new Meaning.Word(word, AsTyped) };
        choices.AddRange(SynonymsOf([word]));
        if (parts.Count > 0)
        {
            choices.Add(new Meaning.All([.. Telling(parts).Select(PartOf)], Parts));
        }

        var isWeak = IsWeak(word) || (parts.Count > 0 && parts.All(IsWeak));
        return new QuestionWord(word, isWeak, new Meaning.Any(choices, AsTyped));
    }

    private QuestionWord Phrase(ReadOnlySpan<string> phrase) =>
        new(
            string.Join(' ', phrase!),
            IsWeak: false,
            new Meaning.Any([AllOf([.. phrase], AsTyped), .. SynonymsOf(phrase)], AsTyped)
        );

    private int PhraseAt(string[] words, int at)
    {
        for (var length = Math.Min(synonyms.LongestPhrase, words.Length - at); length > 1; length--)
        {
            if (synonyms.Of(words.AsSpan(at, length)).Count > 0)
            {
                return length;
            }
        }

        return 1;
    }

    private Meaning PartOf(string part) =>
        new Meaning.Any([new Meaning.Word(part, AsTyped), .. SynonymsOf([part])], AsTyped);

    private IEnumerable<Meaning> SynonymsOf(ReadOnlySpan<string> phrase) =>
        synonyms.Of(phrase).Select(other => AllOf(other, Synonym));

    private Meaning AllOf(string[] phrase, float weight)
    {
        var telling = phrase.Length == 1 ? phrase : Telling(phrase);
        return telling.Count == 1
            ? new Meaning.Word(telling[0], weight)
            : new Meaning.All([.. telling.Select(word => new Meaning.Word(word, AsTyped))], weight);
    }

    /// <summary>Those that tell something; all of them where none does.</summary>
    private IReadOnlyList<string> Telling(IReadOnlyList<string> words)
    {
        var telling = words.Where(word => !_stop.Contains(word) && !IsWeak(word)).ToList();
        return telling.Count > 0 ? telling : words;
    }

    /// <summary>A bare number is weak: "diabetes type 2" also wants what is written as "diabetes".</summary>
    private bool IsWeak(string word) => _weak.Contains(word) || word.All(char.IsDigit);
}
