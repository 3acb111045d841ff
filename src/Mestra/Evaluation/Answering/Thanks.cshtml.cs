using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Evaluation;

/// <summary>The same page for everyone who has answered: it tells nothing about the one who did.</summary>
public sealed class ThanksPage : PageModel
{
    public void OnGet() => this.KeepOutOfCaches();
}
