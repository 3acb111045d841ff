namespace Mestra.Catalogue;

/// <summary>What a part of a question means, as a tree: a word, all of several, or any of several.</summary>
/// <param name="Weight">How sure we are that it is what was meant: 1 is the word as typed.</param>
internal abstract record Meaning(float Weight)
{
    /// <summary>One word, in any inflection.</summary>
    public sealed record Word(string Text, float Weight) : Meaning(Weight);

    /// <summary>All of them must be there: a phrase, or the parts of a long word.</summary>
    public sealed record All(IReadOnlyList<Meaning> Parts, float Weight) : Meaning(Weight);

    /// <summary>The best of them counts.</summary>
    public sealed record Any(IReadOnlyList<Meaning> Choices, float Weight) : Meaning(Weight);
}

/// <summary>One word of a question, or a phrase that means one thing.</summary>
/// <param name="Text">As typed, in small letters.</param>
/// <param name="IsWeak">Nearly every course has it: it lifts those that do, and hides none.</param>
/// <param name="Meaning">What to look for.</param>
internal sealed record QuestionWord(string Text, bool IsWeak, Meaning Meaning);
