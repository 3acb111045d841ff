using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Evaluation;

/// <summary>The form on the phone. Nobody signs in and nobody is asked who they are; the code in the address opens it once.</summary>
/// <remarks>The pages of the form carry each other's answers in hidden fields: nothing is kept before it is sent.</remarks>
public sealed class AnswerPageModel(GiveAnswer answers, DoorLimits limits, Texts texts) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    public const string Next = "next";
    public const string Back = "back";

    /// <summary>The button that was pressed: to another page of the form, or, when empty, the one that sends it.</summary>
    [BindProperty]
    public string Step { get; set; } = "";

    /// <summary>Which page of the form this is, from 1.</summary>
    [BindProperty]
    public int Part { get; set; } = 1;

    public int Parts { get; private set; } = 1;
    public AnswerSheet Sheet { get; private set; } = null!;

    /// <summary>Why the code opens nothing; null where it opens the form.</summary>
    public EvaluationRefusal? Refusal { get; private set; }

    private CourseEvaluation _evaluation = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await Open(cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Open(cancel) is { } closed)
        {
            return closed;
        }

        if (Step is Next or Back)
        {
            return TurnPage(Step == Next ? 1 : -1);
        }

        if (!Check(Sheet.Refusals()))
        {
            return this.Invalid();
        }

        return await answers.With(_evaluation, Code, Sheet, cancel) is { } refusal
            ? Say(refusal)
            : Redirect("/svar/takk");
    }

    private PageResult TurnPage(int step)
    {
        var wrong = Sheet.Refusals().Where(found => found.Item?.Page == Part).ToList();
        if (step > 0 && !Check(wrong))
        {
            return this.Invalid();
        }

        Part = Math.Clamp(Part + step, 1, Parts);
        ModelState.Clear();
        return Page();
    }

    private async Task<IActionResult?> Open(CancellationToken cancel)
    {
        this.KeepOutOfCaches();
        if (!limits.MayTry(HttpContext))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var (evaluation, refusal) = await answers.Open(Code, cancel);
        if (refusal is { } why)
        {
            if (why == EvaluationRefusal.UnknownCode)
            {
                limits.Missed(HttpContext);
            }

            return Say(why);
        }

        _evaluation = evaluation!;
        var form = Questionnaire.Of(_evaluation.QuestionnaireVersion);
        Parts = form.Pages;
        Part = Math.Clamp(Part, 1, Parts);
        Sheet = AnswerSheet.Read(
            form.For(_evaluation.AsksBackground),
            Request.HasFormContentType ? Request.Form : []
        );
        return null;
    }

    // The first page with something to mend is shown.
    private bool Check(IReadOnlyList<(QuestionnaireItem? Item, EvaluationRefusal Refusal)> wrong)
    {
        foreach (var (item, refusal) in wrong)
        {
            this.RefuseAnswer(item, refusal, texts);
        }

        if (wrong.Count > 0)
        {
            Part = wrong.Min(found => found.Item?.Page ?? 1);
        }

        return wrong.Count == 0;
    }

    private PageResult Say(EvaluationRefusal refusal)
    {
        Refusal = refusal;
        Response.StatusCode =
            refusal == EvaluationRefusal.UnknownCode
                ? StatusCodes.Status404NotFound
                : StatusCodes.Status410Gone;
        return Page();
    }
}
