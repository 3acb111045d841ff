using System.Diagnostics.CodeAnalysis;
using Mestra.Kernel;

namespace Mestra.Ui;

/// <summary>What came of making a PDF: the file, or the text that could not be set.</summary>
public sealed record PdfOutcome
{
    private PdfOutcome(byte[]? file, UnprintableText? unprintable) =>
        (File, Unprintable) = (file, unprintable);

    /// <summary>True where the file exists.</summary>
    [MemberNotNullWhen(true, nameof(File))]
    [MemberNotNullWhen(false, nameof(Unprintable))]
    public bool IsPrinted => File is not null;

    /// <summary>The whole file.</summary>
    public byte[]? File { get; }

    /// <summary>Why there is none: show the same HTML for printing from the browser.</summary>
    public UnprintableText? Unprintable { get; }

    internal static PdfOutcome Of(byte[] file) => new(file, null);

    internal static PdfOutcome Of(UnprintableText unprintable) => new(null, unprintable);
}

/// <summary>Text in letters that our typeface lacks (Arabic, Thai, emoji): a box in their place would hide what was written.</summary>
/// <param name="Parts">Which parts of a batch hold such letters, counted from nought, in order.</param>
/// <param name="Letters">The letters, each once, in the order of their code points.</param>
public sealed record UnprintableText(IReadOnlyList<int> Parts, IReadOnlyList<string> Letters)
{
    private const int Shown = 10;

    /// <summary>What is wrong and what to do, to a person.</summary>
    public string In(Texts texts, string language) =>
        texts.In(
            language,
            "Ui.Document.Unprintable",
            string.Join(' ', Letters.Take(Shown)) + (Letters.Count > Shown ? " …" : "")
        );
}
