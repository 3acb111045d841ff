using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Evaluation;

/// <summary>The leader types in what stood on a paper form; it takes one of the room's codes.</summary>
public sealed class PaperAnswerPage(EvaluationDesk desk, GiveAnswer answers, Texts texts)
    : PageModel
{
    private CourseEvaluation _evaluation = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string CourseTitle { get; private set; } = "";
    public AnswerSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await Load(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        foreach (var (item, refusal) in Sheet.Refusals())
        {
            this.RefuseAnswer(item, refusal, texts);
        }

        if (
            ModelState.IsValid
            && await answers.OnPaper(_evaluation.Id, Sheet, cancel) is { } refused
        )
        {
            this.Refuse("", refused);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        this.Flash("Evaluation.Paper.Entered");
        return Redirect($"/arbeid/kurs/{Id}/evaluering/papirsvar");
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (
            await desk.Course(Id, cancel) is not { } course
            || await desk.Evaluation(Id, cancel) is not { } evaluation
        )
        {
            return false;
        }

        _evaluation = evaluation;
        CourseTitle = course.Title.ToString();
        Sheet = AnswerSheet.Read(
            Questionnaire.Of(evaluation.QuestionnaireVersion).For(evaluation.AsksBackground),
            Request.HasFormContentType ? Request.Form : []
        );
        return true;
    }
}
