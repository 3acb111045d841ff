namespace Mestra.Ui;

/// <summary>Who a document comes from (avsender), as it stands at its head and foot.</summary>
/// <param name="Organisation">Name of the organisation.</param>
/// <param name="Department">The unit the reader knows, where there is one.</param>
/// <param name="Contact">How to reach them, a line each: address, telephone, web.</param>
/// <param name="Logo">Address of the logo at the head of a letter; a PDF is given the file in <see cref="DocumentInfo.Logo"/>.</param>
public sealed record DocumentSender(
    string Organisation,
    string? Department = null,
    IReadOnlyList<string>? Contact = null,
    string? Logo = null
);
