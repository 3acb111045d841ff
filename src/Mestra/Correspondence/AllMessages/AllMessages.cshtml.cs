using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>Which messages the overview shows.</summary>
public enum MessageFilter
{
    /// <summary>Failed, and what a person must do: print, or use the secure route.</summary>
    NeedsYou,
    Waiting,
    Sent,
    NotSent,
}

/// <summary>Messages of every course, what needs a person first.</summary>
public sealed class AllMessagesPage(CorrespondenceDb db, MessageLines lines, ChangeMessage change)
    : MessageActionsPage(change)
{
    [BindProperty(SupportsGet = true, Name = Paging.QueryName)]
    public int? Number { get; set; }

    [BindProperty(SupportsGet = true, Name = "vis")]
    public MessageFilter Filter { get; set; }

    public IReadOnlyList<(MessageFilter Filter, int Count)> Counts { get; private set; } = [];
    public PageOf<MessageLine> Lines { get; private set; } = new([], 0, 1, Paging.Usual);

    private IQueryable<OutgoingMessage> AboutCourses =>
        db.Messages.AsNoTracking().Where(m => m.CourseId != null);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => Show(cancel);

    protected override async Task<IActionResult> Show(CancellationToken cancel)
    {
        List<(MessageFilter, int)> counts = [];
        foreach (var filter in Enum.GetValues<MessageFilter>())
        {
            counts.Add((filter, await Of(filter).CountAsync(cancel)));
        }

        Counts = counts;
        var chosen = Of(Filter);
        var ordered = Filter is MessageFilter.Sent or MessageFilter.NotSent
            ? chosen.OrderByDescending(m => m.SentAt ?? m.Due)
            : chosen.OrderBy(m => m.State == MessageState.Failed ? 0 : 1).ThenBy(m => m.Due);
        var page = await ordered.ThenBy(m => m.Id).Paged(Number, cancel);
        Lines = new(await lines.Of(page.Items, cancel), page.Total, page.Number, page.Size);
        return Page();
    }

    private IQueryable<OutgoingMessage> Of(MessageFilter filter) =>
        filter switch
        {
            MessageFilter.NeedsYou => AboutCourses.Where(m =>
                m.State == MessageState.Failed
                || (
                    m.State == MessageState.Due
                    && (
                        m.Channel == MessageChannel.Letter
                        || m.Channel == MessageChannel.SecureRoute
                    )
                )
            ),
            MessageFilter.Waiting => AboutCourses.Where(m =>
                (m.State == MessageState.Due || m.State == MessageState.Sending)
                && (m.Channel == MessageChannel.Sms || m.Channel == MessageChannel.Email)
            ),
            MessageFilter.Sent => AboutCourses.Where(m => m.State == MessageState.Sent),
            _ => AboutCourses.Where(m => m.State == MessageState.Cancelled),
        };
}
