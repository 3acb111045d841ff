using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Evaluation;

/// <summary>The same form on paper, in the language that the person reads.</summary>
public sealed class PaperFormPage(
    EvaluationDesk desk,
    IOrganisations organisations,
    DocumentRenderer renderer,
    HtmlToPdf pdf,
    TimeProvider clock,
    Texts texts
) : PageModel
{
    private CourseEvaluation _evaluation = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "sprak")]
    public string Language { get; set; } = "";

    public string CourseTitle { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await Load(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancel)
    {
        if (!await Load(cancel) || !Languages.All.Any(l => l.Code == Language))
        {
            return NotFound();
        }

        var organisation = await organisations.Get(_evaluation.OrganisationId, cancel);
        var form = Questionnaire.Of(_evaluation.QuestionnaireVersion);
        var part = await renderer.Render<PaperForm>(
            Language,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(PaperForm.Sender)] = new DocumentSender(organisation.Name),
                [nameof(PaperForm.Items)] = form.For(_evaluation.AsksBackground).ToList(),
            }
        );
        var info = new DocumentInfo(
            texts.In(Language, "Evaluation.Answer.Title"),
            Language,
            organisation.Name,
            clock.GetUtcNow()
        );
        var outcome = pdf.Write(part, info);
        return outcome.IsPrinted
            ? this.Pdf(outcome.File, "skjema.pdf")
            : Content(await renderer.Page([part], info), "text/html; charset=utf-8");
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
        return true;
    }
}
