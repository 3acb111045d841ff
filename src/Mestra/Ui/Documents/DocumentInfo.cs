namespace Mestra.Ui;

/// <summary>What a printed document (dokument) says about itself; a reader of the file sees it before the first word.</summary>
/// <param name="Title">The name shown by the reader program. Neutral: no diagnosis, no patient.</param>
/// <param name="Language">Two letters, as <see cref="Kernel.Language.Code"/>; a part or an element may say another with <c>lang</c>.</param>
/// <param name="Organisation">Who sends it; stands as author and at the foot of each page.</param>
/// <param name="CreatedAt">When it was made. The same HTML made at the same time gives the same bytes.</param>
public sealed record DocumentInfo(
    string Title,
    string Language,
    string Organisation,
    DateTimeOffset CreatedAt
)
{
    /// <summary>The sender's logo as a file, where <see cref="DocumentSender.Logo"/> stands in the HTML; null for none.</summary>
    public byte[]? Logo { get; init; }
}
