using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Evaluation;

/// <summary>For the wall of the room: the QR, and how many have answered. It says nothing of what the course is about.</summary>
public sealed class ShowOnScreenPage(EvaluationDesk desk, PublicAddress site, Texts texts)
    : PageModel
{
    /// <summary>How often the page fetches itself again, without script.</summary>
    public const int RefreshSeconds = 10;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CourseEvaluation Evaluation { get; private set; } = null!;
    public ResponseRate Rate { get; private set; } = null!;

    /// <summary>Where the QR leads, for those who type.</summary>
    public string Address => PublicAddress.Spoken(Link);

    private string Link => $"{site.For(Request)}/svar/rom/{Evaluation.Door}";

    public IHtmlContent Qr => new HtmlString(QrCode.Svg(Link, texts["Evaluation.Screen.QrLabel"]));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (
            await desk.Course(Id, cancel) is null
            || await desk.Evaluation(Id, cancel) is not { } evaluation
        )
        {
            return NotFound();
        }

        Evaluation = evaluation;
        Rate = await desk.Rate(evaluation, cancel);
        return Page();
    }
}
