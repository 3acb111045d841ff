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

    /// <summary>
    /// The form again, as 422: it was sent before, with something else in it. What was typed stands, under an id of its
    /// own now: sent once more, it is a form like any other.
    /// </summary>
    /// <param name="page">The page that answers.</param>
    /// <param name="field">The field that carries the form's id.</param>
    /// <param name="renew">Puts the new id there.</param>
    public static PageResult IsUsed(this PageModel page, string field, Action<Guid> renew)
    {
        page.Refuse("", FormRefusal.IsUsed);
        page.ModelState.Remove(field);
        renew(Guid.CreateVersion7());
        return page.Invalid();
    }

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
