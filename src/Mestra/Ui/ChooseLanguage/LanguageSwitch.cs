using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Mestra.Ui;

/// <summary>
/// The language is switched on the answer to a form: the form is sent once more, to be shown and never to be saved,
/// so that nothing that was typed is lost.
/// </summary>
internal sealed class LanguageSwitch(MestraDb db, Texts texts) : IAsyncPageFilter
{
    /// <summary>The field that goes with such a form.</summary>
    public const string Field = "__language";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) =>
        Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (await PostedForm.Of(context.HttpContext) is not { IsLanguageSwitch: true })
        {
            await next();
            return;
        }

        db.RefuseToSave();
        context.ModelState.AddModelError("", texts["Ui.Language.Switched"]);
        var done = await next();
        if (done.Exception is NotSavingException)
        {
            done.ExceptionHandled = true;
            done.Result = new LocalRedirectResult(PostedForm.AddressOf(context.HttpContext));
        }
    }
}
