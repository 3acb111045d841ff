using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Planning;

/// <summary>Answers the buttons «Publiser» and «Trekk tilbake»; says what is missing where it cannot be published.</summary>
internal sealed class PublishPage(PublishProgramme publish) : PageModel
{
    public Guid Id { get; private set; }

    public IActionResult OnGet(Guid id) => Redirect($"/arbeid/tilbud/{id}");

    public async Task<IActionResult> OnPostPublish(Guid id, CancellationToken cancel)
    {
        Id = id;
        if (await publish.Publish(id, cancel) is not { } missing)
        {
            return NotFound();
        }

        foreach (var refusal in missing)
        {
            this.Refuse("", refusal.Why);
        }

        if (missing.Count > 0)
        {
            return this.Invalid();
        }

        this.Flash("Planning.Publish.Done");
        return Redirect($"/arbeid/tilbud/{id}");
    }

    public async Task<IActionResult> OnPostWithdraw(Guid id, CancellationToken cancel)
    {
        if (!await publish.Withdraw(id, cancel))
        {
            return NotFound();
        }

        this.Flash("Planning.Publish.Withdrawn");
        return Redirect($"/arbeid/tilbud/{id}");
    }
}
