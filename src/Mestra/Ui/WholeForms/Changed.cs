using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Ui;

/// <summary>What a page answers to a form that somebody else was quicker than.</summary>
public static class Changed
{
    /// <summary>
    /// The form again, as 422: where the person had changed nothing, it takes what the other saved; where both had, it
    /// keeps the person's own and shows the other's beside it. Sent once more, it is saved.
    /// </summary>
    /// <param name="page">The page that answers.</param>
    /// <param name="name">The name that the form is bound to: <c>Input</c>.</param>
    /// <param name="mine">What was sent.</param>
    /// <param name="now">The form as it would be opened now.</param>
    public static PageResult ChangedMeanwhile<TForm>(
        this PageModel page,
        string name,
        TForm mine,
        TForm now
    )
        where TForm : WholeForm
    {
        var services = page.HttpContext.RequestServices;
        var (texts, fields) = (
            services.GetRequiredService<Texts>(),
            services.GetRequiredService<FormFields>()
        );
        page.Refuse("", FormRefusal.ChangedMeanwhile);
        var opened = FormMarks.Read(mine.Opened);
        FormAnswer.FitRows(mine, now);
        FormAnswer.FitRows(now, mine);
        var own = FormAnswer
            .AllOf(mine)
            .ToDictionary(answer => answer.Path, StringComparer.Ordinal);
        foreach (var theirs in opened.ChangedIn(now))
        {
            var field = $"{name}.{theirs.Path}";
            var isUntouched = opened.IsSame(own[theirs.Path]);
            if (!isUntouched && own[theirs.Path].Written == theirs.Written)
            {
                continue;
            }

            if (isUntouched)
            {
                own[theirs.Path].Set(theirs.Value);
                page.ModelState.Remove(field);
            }

            fields.StandsNow(field, theirs.Value);
            page.ModelState.AddModelError(
                field,
                texts[
                    isUntouched ? "Ui.Changed.Taken" : "Ui.Changed.Both",
                    FormFields.NameMark,
                    FormFields.NowMark
                ]
            );
        }

        mine.Opened = FormMarks.Of(now).ToString();
        page.ModelState.Remove($"{name}.{nameof(WholeForm.Opened)}");
        return page.Invalid();
    }
}
