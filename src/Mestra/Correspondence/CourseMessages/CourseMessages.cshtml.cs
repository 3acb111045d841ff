using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>All letters and messages of a course: what waits, what is sent, what failed. Letters are printed here in one file.</summary>
public sealed class CourseMessagesPage(
    CorrespondenceDb db,
    ReadCourseFacts read,
    MessageLines lines,
    Letters letters,
    ChangeMessage change,
    IReach reach,
    Texts texts,
    TimeProvider clock
) : MessageActionsPage(change)
{
    // How long a print can be taken back from the top of the page; after that, letter by letter.
    private static readonly TimeSpan JustNow = TimeSpan.FromHours(1);

    private CourseFacts? _facts;

    [BindProperty(SupportsGet = true, Name = Paging.QueryName)]
    public int? Number { get; set; }

    public Guid Id => Guid.Parse((string)RouteData.Values["id"]!);
    public PageOf<MessageLine> Lines { get; private set; } = new([], 0, 1, Paging.Usual);

    /// <summary>Letters that wait to be printed.</summary>
    public IReadOnlyList<Guid> Unprinted { get; private set; } = [];

    /// <summary>Letters printed within the last hour.</summary>
    public IReadOnlyList<Guid> JustPrinted { get; private set; } = [];

    /// <summary>Letters that wait to be printed, to people whose postal address is not known.</summary>
    public int WithoutAddress { get; private set; }

    /// <summary>People who are to be reached by the secure route, and have not been.</summary>
    public int SecureCount { get; private set; }

    /// <summary>People with a seat for whom the EPR's own SMS is not switched off.</summary>
    public int WithEprSms { get; private set; }

    /// <summary>The text that the group agreed on names the course, and is not used.</summary>
    public bool IsAgreedTextRefused => _facts is not null && SmsTexts.NamesTheCourse(_facts);

    private IQueryable<OutgoingMessage> OfCourse =>
        db.Messages.AsNoTracking().Where(m => m.CourseId == Id);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => Show(cancel);

    /// <summary>Prints these letters in one file, and says that they are sent. Pressed twice, it prints them again.</summary>
    public async Task<IActionResult> OnPostPrintAsync(
        [FromForm(Name = "letters")] string? chosen,
        CancellationToken cancel
    )
    {
        var ids = Ids(chosen);
        var found = await letters.Render(Id, ids, cancel);
        if (found.Count == 0 || await Facts(cancel) is not { } facts)
        {
            return NotFound();
        }

        var outcome = await letters.Pdf(found, facts.House, cancel);
        await Change.MarkSent([.. found.Select(l => l.MessageId)], SentBy.Print, cancel);
        return outcome.IsPrinted
            ? this.Pdf(outcome.File, texts["Correspondence.Letter.FileNames"])
            : Content(await letters.Page(found, facts.House), "text/html; charset=utf-8");
    }

    public async Task<IActionResult> OnPostSentElsewhereAsync(
        [FromForm(Name = "letters")] string? chosen,
        CancellationToken cancel
    )
    {
        var count = await Change.MarkSent(Ids(chosen), SentBy.Elsewhere, cancel);
        this.Flash("Correspondence.Flash.SentElsewhere", count);
        return Redirect(Request.Path);
    }

    public async Task<IActionResult> OnPostUnprintAsync(
        [FromForm(Name = "letters")] string? chosen,
        CancellationToken cancel
    )
    {
        var count = await Change.MarkUnsent(Ids(chosen), cancel);
        this.Flash("Correspondence.Flash.Unprinted", count);
        return Redirect(Request.Path);
    }

    protected override async Task<IActionResult> Show(CancellationToken cancel)
    {
        if (await Facts(cancel) is not { } facts)
        {
            return NotFound();
        }

        await Count(facts, cancel);
        var page = await OfCourse
            .OrderBy(m =>
                m.State == MessageState.Failed ? 0
                : m.State == MessageState.Due ? 1
                : 2
            )
            .ThenBy(m => m.Due)
            .ThenBy(m => m.Id)
            .Paged(Number, cancel);
        Lines = new(await lines.Of(page.Items, cancel), page.Total, page.Number, page.Size);
        return Page();
    }

    private async Task Count(CourseFacts facts, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - JustNow;
        var byHand = await OfCourse
            .Where(m =>
                (m.Channel == MessageChannel.Letter || m.Channel == MessageChannel.SecureRoute)
                && (m.State == MessageState.Due || (m.SentBy == SentBy.Print && m.SentAt > since))
            )
            .Select(m => new
            {
                m.Id,
                m.Channel,
                m.State,
                m.PersonId,
            })
            .ToListAsync(cancel);
        var waiting = byHand.Where(m => m.State == MessageState.Due).ToLookup(m => m.Channel);
        Unprinted = [.. waiting[MessageChannel.Letter].Select(m => m.Id)];
        WithoutAddress = await LackAddress(
            [.. waiting[MessageChannel.Letter].Select(m => m.PersonId!.Value)],
            cancel
        );
        SecureCount = waiting[MessageChannel.SecureRoute].Count();
        JustPrinted = [.. byHand.Where(m => m.State == MessageState.Sent).Select(m => m.Id)];
        WithEprSms = facts.House.ReportsToNpr
            ? facts.Seats.Values.Count(seat => seat is { IsOccupied: true, IsEprSmsOff: false })
            : 0;
    }

    private async Task<int> LackAddress(List<Guid> recipients, CancellationToken cancel)
    {
        var people = await reach.Of([.. recipients.Distinct()], cancel);
        return recipients.Count(id => people.GetValueOrDefault(id)?.HasAddress != true);
    }

    private async Task<CourseFacts?> Facts(CancellationToken cancel) =>
        _facts ??= (await read.Of([Id], cancel)).GetValueOrDefault(Id);

    private static List<Guid> Ids(string? chosen) =>
        [
            .. (chosen ?? "")
                .Split(',')
                .Select(id => Guid.TryParse(id, out var read) ? read : Guid.Empty)
                .Where(id => id != Guid.Empty),
        ];
}
