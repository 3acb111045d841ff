using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>When a message is to go instead.</summary>
public sealed class MoveInput
{
    [Asked("Correspondence.Move.Day.Asked")]
    public DateOnly? Day { get; set; }

    [Asked("Correspondence.Move.Time.Asked")]
    public TimeOnly? Time { get; set; }
}

/// <summary>One letter or message: its facts, what it says or said, and what was done with it.</summary>
public sealed class OneMessagePage(
    CorrespondenceDb db,
    MestraDb database,
    MessageLines lines,
    MessageWriter writer,
    IOrganisations organisations,
    ChangeMessage change
) : MessageActionsPage(change)
{
    [BindProperty]
    public MoveInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = Paging.QueryName)]
    public int? Number { get; set; }

    public Guid Id { get; private set; }
    public MessageLine Line { get; private set; } = null!;

    /// <summary>The text of an SMS: what was sent, or what would be sent now; null for letters.</summary>
    public string? Text { get; private set; }
    public string Language { get; private set; } = "nb";
    public SmsLength Length => SmsLength.Of(Text ?? "");
    public PageOf<HistoryLine> History { get; private set; } = new([], 0, 1, Paging.Usual);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var result = await Show(cancel);
        if (Line is not null)
        {
            Input = new()
            {
                Day = DateOnly.FromDateTime(Line.Due.DateTime),
                Time = TimeOnly.FromDateTime(Line.Due.DateTime),
            };
        }

        return result;
    }

    public async Task<IActionResult> OnPostMoveAsync(Guid message, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await Show(cancel) is NotFoundResult missing ? missing : this.Invalid();
        }

        var house = await organisations.Get(User.OrganisationId()!.Value, cancel);
        var due = house.At(Input.Day!.Value, Input.Time!.Value);
        if (await Change.MoveTo(message, due, cancel) is { } refusal)
        {
            this.Refuse("Input.Day", refusal);
            return await Show(cancel) is NotFoundResult missing ? missing : this.Invalid();
        }

        this.Flash("Correspondence.Flash.Moved");
        return Redirect(Request.Path);
    }

    protected override async Task<IActionResult> Show(CancellationToken cancel)
    {
        Id = Guid.Parse((string)RouteData.Values["id"]!);
        var messageId = Guid.Parse((string)RouteData.Values["message"]!);
        var message = await db
            .Messages.AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == messageId && m.CourseId == Id, cancel);
        if (message is null)
        {
            return NotFound();
        }

        Line = (await lines.Of([message], cancel))[0];
        History = await HistoryQuery.Of(database, messageId, Number, cancel);
        if (message.Channel == MessageChannel.Sms)
        {
            (Text, Language) =
                message.State == MessageState.Sent
                    ? (message.Body, message.Language)
                    : await writer.Preview(message, cancel);
        }

        return Page();
    }
}
