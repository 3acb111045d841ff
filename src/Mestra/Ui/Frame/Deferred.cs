using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Mestra.Ui;

/// <summary>
/// Content that is worked out when the page is written, after all of it has run. The page title and the error
/// summary stand first, but only what comes after them knows what they must say.
/// </summary>
internal sealed class Deferred(Func<IHtmlContent> content) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) =>
        content().WriteTo(writer, encoder);
}
