using System.Globalization;
using Mestra.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Mestra.Ui;

/// <summary>
/// Makes the HTML of a document, within a request or outside one. The same HTML goes to the screen, to the printer by
/// way of the browser, and to <see cref="HtmlToPdf"/>.
/// </summary>
public sealed class DocumentRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>One part: the component's HTML with texts, dates and numbers in the reader's language.</summary>
    /// <typeparam name="TComponent">A <c>.razor</c> component that puts its content in a <see cref="DocumentFrame"/>.</typeparam>
    /// <param name="language">The recipient's, which need not be the request's.</param>
    /// <param name="parameters">By the names of the component's parameters.</param>
    public async Task<string> Render<TComponent>(
        string language,
        IReadOnlyDictionary<string, object?> parameters
    )
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            // Flows with this call only: the caller keeps its own language.
            CultureInfo.CurrentCulture = Languages.CultureOf(language);
            CultureInfo.CurrentUICulture = Languages.CultureOf(language);
            var values = new Dictionary<string, object?>(parameters, StringComparer.Ordinal);
            var root = await renderer.RenderComponentAsync<TComponent>(
                ParameterView.FromDictionary(values)
            );
            return root.ToHtmlString();
        });
    }

    /// <summary>A whole page of one or more parts, for the screen and for printing from the browser.</summary>
    public Task<string> Page(IReadOnlyList<string> parts, DocumentInfo info) =>
        Render<DocumentPage>(
            info.Language,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(DocumentPage.Title)] = info.Title,
                [nameof(DocumentPage.Parts)] = parts,
            }
        );
}
