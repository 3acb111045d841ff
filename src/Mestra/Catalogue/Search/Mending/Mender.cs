namespace Mestra.Catalogue;

/// <summary>
/// Mends typing errors. A word that neither the index nor the word lists know is read as the nearest words that do:
/// first as the beginning of one, else one letter wrong (missing, extra, other, swapped), in long words two.
/// </summary>
internal sealed class Mender(
    QuestionReader reader,
    WordTerms terms,
    KnownWords known,
    IndexWords index,
    MeaningQuery found
)
{
    private const int ShortestMended = 4;
    private const int LongEnoughForTwo = 8;
    private const int MostGuesses = 4;
    private const float Guess = 0.5f;

    /// <summary>The word as it is best understood, and how it should have been written where that is a guess.</summary>
    public (QuestionWord Word, string? Spelling) Mend(QuestionWord word)
    {
        if (word.Text.Length < ShortestMended || word.Text.Contains(' ') || IsKnown(word.Text))
        {
            return (word, null);
        }

        var begun = Reaching(index.BeginningWith(terms.Fold(word.Text)));
        if (begun.Count > 0)
        {
            return (As(word, begun), null);
        }

        var guesses = Guesses(word.Text);
        return guesses.Count > 0 ? (As(word, guesses), guesses[0].Text) : (word, null);
    }

    private bool IsKnown(string word)
    {
        var parts = terms.Compounds.Split(word);
        return known.Has(word)
            || found.Reach(word, Fields.AllStems) > 0
            || (
                parts.Count > 0
                && parts.All(part => known.Has(part) || found.Reach(part, Fields.AllStems) > 0)
            );
    }

    private List<QuestionWord> Guesses(string word)
    {
        var most = word.Length >= LongEnoughForTwo ? 2 : 1;
        for (var edits = 1; edits <= most; edits++)
        {
            var guesses = Reaching(Near(word, edits));
            guesses = guesses.Count > 0 ? guesses : Reaching(MendedParts(word, edits));
            if (guesses.Count > 0)
            {
                return guesses;
            }
        }

        return [];
    }

    private IEnumerable<string> Near(string word, int edits)
    {
        var folded = terms.Fold(word);
        return index.Near(folded, edits).Concat(known.Near(folded, edits));
    }

    /// <summary>A long word with the part that nobody knows put right: diabteskurs, diabeteskurs.</summary>
    private IEnumerable<string> MendedParts(string word, int edits) =>
        terms
            .Compounds.Split(word)
            .Where(part => part.Length >= ShortestMended && !IsKnown(part))
            .SelectMany(part =>
                Near(part, edits).Select(near => word.Replace(part, near, StringComparison.Ordinal))
            );

    /// <summary>Those that find anything, most found first.</summary>
    private List<QuestionWord> Reaching(IEnumerable<string> words) =>
        [
            .. words
                .Distinct(StringComparer.Ordinal)
                .Select(reader.One)
                .Select(word => (Word: word, Reach: found.Reach(word.Meaning, Fields.AllStems)))
                .Where(guess => guess.Reach > 0)
                .OrderByDescending(guess => guess.Reach)
                .ThenBy(guess => guess.Word.Text, StringComparer.Ordinal)
                .Take(MostGuesses)
                .Select(guess => guess.Word),
        ];

    private static QuestionWord As(QuestionWord typed, List<QuestionWord> guesses) =>
        new(
            typed.Text,
            guesses[0].IsWeak,
            new Meaning.Any([.. guesses.Select(guess => guess.Meaning)], Guess)
        );
}
