using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Evaluation;

/// <summary>Slips with a code each, for those who do not scan: cut apart, drawn from a bowl, joined to nobody.</summary>
public sealed class PrintSlipsPage(
    EvaluationDesk desk,
    HandOutCodes codes,
    IOrganisations organisations,
    DocumentRenderer renderer,
    HtmlToPdf pdf,
    PublicAddress site,
    TimeProvider clock,
    Texts texts
) : PageModel
{
    private CourseEvaluation _evaluation = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int? HowMany { get; set; }

    public string CourseTitle { get; private set; } = "";
    public ResponseRate Rate { get; private set; } = null!;

    /// <summary>Codes on slips that nobody has used.</summary>
    public int OnSlips { get; private set; }

    /// <summary>The first button of the page is the one to press.</summary>
    public string Variant => OnSlips > 0 ? "secondary" : "primary";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await Load(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        if (
            ModelState.IsValid
            && await codes.OnSlips(_evaluation.Id, HowMany ?? 0, cancel) is { } refusal
        )
        {
            this.Refuse(nameof(HowMany), refusal);
        }

        return ModelState.IsValid
            ? Redirect($"/arbeid/kurs/{Id}/evaluering/lapper")
            : this.Invalid();
    }

    /// <summary>The slips as a file, or, where a name has letters that our typeface lacks, as a page to print.</summary>
    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        var organisation = await organisations.Get(_evaluation.OrganisationId, cancel);
        var part = await renderer.Render<SlipSheet>(
            organisation.Language,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(SlipSheet.Sender)] = new DocumentSender(organisation.Name),
                [nameof(SlipSheet.Address)] = PublicAddress.Spoken($"{site.For(Request)}/svar"),
                [nameof(SlipSheet.Codes)] = await codes.Slips(_evaluation, cancel),
            }
        );
        var info = new DocumentInfo(
            texts.In(organisation.Language, "Evaluation.Slips.Title"),
            organisation.Language,
            organisation.Name,
            clock.GetUtcNow()
        );
        var outcome = pdf.Write(part, info);
        return outcome.IsPrinted
            ? this.Pdf(outcome.File, "lapper.pdf")
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
        Rate = await desk.Rate(evaluation, cancel);
        OnSlips = (await codes.Slips(evaluation, cancel)).Count;
        HowMany ??= Rate.Free;
        return true;
    }
}
