using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Evaluation;

/// <summary>For those who have a slip: type the code.</summary>
public sealed class TypeCodePage(GiveAnswer answers, EvaluationDb db, DoorLimits limits) : PageModel
{
    [BindProperty, Asked("Evaluation.Code.Asked")]
    public string Code { get; set; } = "";

    public void OnGet() => this.KeepOutOfCaches();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        this.KeepOutOfCaches();
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        if (!limits.MayTry(HttpContext))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var (_, refusal) = await answers.Open(Code, cancel);
        if (refusal is null)
        {
            return Redirect("/svar/" + Codes.Read(Code));
        }

        if (await db.Door(Code.Trim(), cancel) is { } room)
        {
            return Redirect("/svar/rom/" + room.Door);
        }

        if (refusal == EvaluationRefusal.UnknownCode)
        {
            limits.Missed(HttpContext);
        }

        this.Refuse(nameof(Code), refusal);
        return this.Invalid();
    }
}
