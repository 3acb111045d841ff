using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Ui;

/// <summary>How a page answers a form.</summary>
public static class PageExtensions
{
    internal const string FlashKey = "flash";

    /// <summary>The form again, with all that was typed, as 422.</summary>
    public static PageResult Invalid(this PageModel page)
    {
        var result = page.Page();
        result.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return result;
    }

    /// <summary>Says at a field, in words, why it was refused. An empty field name says it for the whole form.</summary>
    public static void Refuse(this PageModel page, string field, Enum refusal) =>
        page.ModelState.AddModelError(field, page.Texts[refusal]);

    /// <summary>Says at a field why it was refused; the text has places to fill.</summary>
    public static void Refuse(
        this PageModel page,
        string field,
        Enum refusal,
        params ReadOnlySpan<object?> values
    ) => page.ModelState.AddModelError(field, page.Texts[Kernel.Texts.KeyOf(refusal), values]);

    /// <summary>Says on the next page that it went well.</summary>
    /// <param name="page">The page that answers the form.</param>
    /// <param name="key">What was done, as a text key.</param>
    /// <param name="values">What fills the places in the text.</param>
    public static void Flash(
        this PageModel page,
        string key,
        params ReadOnlySpan<object?> values
    ) => page.TempData[FlashKey] = page.Texts[key, values];

    extension(PageModel page)
    {
        private Texts Texts => page.HttpContext.RequestServices.GetRequiredService<Texts>();
    }
}
