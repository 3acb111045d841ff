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
        foreach (var (own, theirs) in FormPair.Of(mine, now, opened))
        {
            var isUntouched = opened.IsSame(own);
            if (opened.IsSame(theirs) || (!isUntouched && own.Written == theirs.Written))
            {
                continue;
            }

            var field = $"{name}.{own.Path}";
            // The id of a row that was taken out here comes back with it.
            if (isUntouched || (!own.IsSeen && own.IsEmpty))
            {
                own.Set(theirs.Value);
                page.ModelState.Remove(field);
            }

            if (own.IsSeen)
            {
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
        }

        now.MarkOpened();
        mine.Opened = now.Opened;
        page.ModelState.Remove($"{name}.{nameof(WholeForm.Opened)}");
        return page.Invalid();
    }
}
