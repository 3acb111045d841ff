namespace Mestra.Catalogue;

/// <summary>All that is known of words, from the lists in <c>Data</c>. Takes some milliseconds to read, so once for the process.</summary>
internal sealed class WordLore
{
    private WordLore()
    {
        var compounds = new Compounds(WordFile.Words("compounds.txt"));
        Terms = new WordTerms(compounds, [.. WordFile.Words("whole-words.txt")]);
        Reader = new QuestionReader(
            Terms,
            new Synonyms(WordFile.Lines("synonyms.txt"), Terms),
            WordFile.Words("stop-words.txt"),
            WordFile.Words("weak-words.txt")
        );
        Known = new KnownWords(Reader.KnownWords, Terms);
    }

    public static WordLore Shared { get; } = new();

    public WordTerms Terms { get; }
    public QuestionReader Reader { get; }
    public KnownWords Known { get; }
}
