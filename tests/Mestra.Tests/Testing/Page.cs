using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Mestra.Testing;

/// <summary>What the browser shows: the answer to one request.</summary>
/// <param name="Path">The address it was asked at.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Location">Where it sends the browser on to, or null.</param>
/// <param name="Antiforgery">The form token's cookie, if one was set.</param>
/// <param name="Html">The answer as text.</param>
/// <param name="Document">The answer as a document.</param>
public sealed record Page(
    string Path,
    int Status,
    string? Location,
    string? Antiforgery,
    string Html,
    IDocument Document
)
{
    public static async Task<Page> Read(string path, HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var cookie = response.Headers.TryGetValues("Set-Cookie", out var cookies)
            ? cookies.FirstOrDefault(IsFormCookie)
            : null;
        return new(
            path,
            (int)response.StatusCode,
            response.Headers.Location?.ToString(),
            cookie?.Split(';')[0],
            html,
            await new HtmlParser().ParseDocumentAsync(html)
        );
    }

    /// <summary>True for the cookie that a form's token belongs to.</summary>
    internal static bool IsFormCookie(string cookie) =>
        cookie.StartsWith(".AspNetCore.Antiforgery") || cookie.StartsWith("mestra-form");

    /// <summary>The page's heading.</summary>
    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>All that main says, white space folded.</summary>
    public string Text =>
        string.Join(
            ' ',
            (Document.QuerySelector("main") ?? Document.Body!).TextContent.Split(
                (char[]?)null,
                StringSplitOptions.RemoveEmptyEntries
            )
        );

    /// <summary>The lines of the error summary.</summary>
    public string[] Errors =>
        [.. Document.QuerySelectorAll(".ds-error-summary a").Select(a => a.TextContent.Trim())];

    /// <summary>The value that stands in a field now.</summary>
    public string? Value(string field) =>
        Document.QuerySelector($"[name='{field}']") switch
        {
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value,
            IHtmlInputElement { Type: "radio" or "checkbox" } => Document
                .QuerySelectorAll<IHtmlInputElement>($"[name='{field}']")
                .FirstOrDefault(i => i.IsChecked)
                ?.Value,
            IHtmlInputElement input => input.Value,
            _ => null,
        };

    /// <summary>The rows of the first table with this caption text in it, each as its cells' texts.</summary>
    public string[][] Table(string caption = "") =>
        [
            .. Document
                .QuerySelectorAll("table")
                .Where(t => (t.QuerySelector("caption")?.TextContent ?? "").Contains(caption))
                .Take(1)
                .SelectMany(t => t.QuerySelectorAll("tbody tr"))
                .Select(r =>
                    r.QuerySelectorAll("th,td").Select(c => c.TextContent.Trim()).ToArray()
                ),
        ];

    /// <summary>The first form in main that posts and has the field; without a field, the first that posts.</summary>
    public IHtmlFormElement FormWith(string? field) =>
        Document
            .QuerySelectorAll<IHtmlFormElement>("main form")
            .FirstOrDefault(f =>
                field is null
                    ? string.Equals(f.Method, "post", StringComparison.OrdinalIgnoreCase)
                    : f.QuerySelector($"[name='{field}']") is not null
            )
        ?? throw new InvalidOperationException(
            $"No form with «{field}» on {Path} ({Status}): {Text[..Math.Min(400, Text.Length)]}"
        );

    /// <summary>The form of the button that says this, the button's own name and value, and where it sends the form to.</summary>
    public (IHtmlFormElement Form, (string, string)? Pressed, string? Target) Button(string says)
    {
        var button =
            Document
                .QuerySelectorAll<IHtmlButtonElement>("button")
                .FirstOrDefault(b => b.TextContent.Trim().Contains(says))
            ?? throw new InvalidOperationException(
                $"No button «{says}» on {Path} ({Status}): {Text[..Math.Min(400, Text.Length)]}"
            );
        return (
            button.Form ?? throw new InvalidOperationException($"«{says}» stands in no form."),
            button.Name is { Length: > 0 } name ? (name, button.Value) : null,
            button.GetAttribute("formaction")
        );
    }

    /// <summary>What the form would send with these answers: hidden fields, what stands there, and the answers instead.</summary>
    internal static List<KeyValuePair<string, string>> Filled(
        IHtmlFormElement form,
        IReadOnlyList<(string Field, string Value)> answers
    )
    {
        var given = answers.Select(a => a.Field).ToHashSet(StringComparer.Ordinal);
        var standing = form
            .Elements.OfType<IHtmlElement>()
            .Select(Standing)
            .OfType<(string Name, string Value)>()
            .Where(f => !given.Contains(f.Name));
        return [.. standing.Concat(answers).Select(f => KeyValuePair.Create(f.Item1, f.Item2))];
    }

    private static (string Name, string Value)? Standing(IHtmlElement element) =>
        element switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => null,
            IHtmlInputElement { Type: "submit" or "file" or "button" } => null,
            IHtmlInputElement { Name.Length: > 0 } input => (input.Name, input.Value),
            IHtmlTextAreaElement { Name.Length: > 0 } area => (area.Name, area.Value),
            IHtmlSelectElement { Name.Length: > 0 } select => (select.Name, select.Value ?? ""),
            _ => null,
        };
}
