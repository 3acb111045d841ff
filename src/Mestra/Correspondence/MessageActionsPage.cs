using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Correspondence;

/// <summary>A page whose rows can be stopped, started, sent and marked.</summary>
public abstract class MessageActionsPage(ChangeMessage change) : PageModel
{
    private protected ChangeMessage Change => change;

    /// <summary>Shows the page anew.</summary>
    protected abstract Task<IActionResult> Show(CancellationToken cancel);

    public async Task<IActionResult> OnPostStopAsync(Guid messageId, CancellationToken cancel) =>
        await Answer(await change.Stop(messageId, cancel), "Correspondence.Flash.Stopped", cancel);

    public async Task<IActionResult> OnPostStartAsync(Guid messageId, CancellationToken cancel) =>
        await Answer(await change.Start(messageId, cancel), "Correspondence.Flash.Started", cancel);

    public async Task<IActionResult> OnPostSendNowAsync(Guid messageId, CancellationToken cancel) =>
        await Answer(
            await change.SendNow(messageId, cancel),
            "Correspondence.Flash.SendNow",
            cancel
        );

    public async Task<IActionResult> OnPostMarkSentAsync(
        Guid messageId,
        CancellationToken cancel
    ) =>
        await Answer(
            await change.MarkSent([messageId], SentBy.Elsewhere, cancel) > 0
                ? null
                : MessageRefusal.IsSent,
            "Correspondence.Flash.MarkedSent",
            cancel
        );

    public async Task<IActionResult> OnPostMarkUnsentAsync(
        Guid messageId,
        CancellationToken cancel
    ) =>
        await Answer(
            await change.MarkUnsent([messageId], cancel) > 0
                ? null
                : MessageRefusal.IsNotSentByHand,
            "Correspondence.Flash.MarkedUnsent",
            cancel
        );

    private async Task<IActionResult> Answer(
        MessageRefusal? refusal,
        string done,
        CancellationToken cancel
    )
    {
        if (refusal is { } why)
        {
            this.Refuse("", why);
            return await Show(cancel) is PageResult ? this.Invalid() : NotFound();
        }

        this.Flash(done);
        return Redirect(Address.With(Request, "handler", null));
    }
}
