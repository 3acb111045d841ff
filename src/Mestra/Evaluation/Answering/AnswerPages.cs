using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Evaluation;

/// <summary>What the pages that take answers have in common.</summary>
internal static class AnswerPages
{
    /// <summary>A code is in the address: no cache keeps the page and no search engine shows it.</summary>
    public static void KeepOutOfCaches(this PageModel page)
    {
        page.Response.Headers.CacheControl = "no-store";
        page.Response.Headers["X-Robots-Tag"] = "noindex";
    }

    /// <summary>Says at the question what is wrong with its answer, and what to do.</summary>
    public static void RefuseAnswer(
        this PageModel page,
        QuestionnaireItem? item,
        EvaluationRefusal refusal,
        Texts texts
    ) =>
        page.ModelState.AddModelError(
            item is null ? "" : AnswerSheet.FieldOf(item),
            refusal == EvaluationRefusal.TextIsTooLong
                ? texts["Ui.Validation.AtMost", FormFields.NameMark, AnswerSheet.LongestText]
                : texts[refusal]
        );
}
