using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>The organisation's own text.</summary>
public sealed class TemplateInput : WholeForm
{
    public Wording Text { get; set; } = Wording.Empty;
}

/// <summary>The organisation's own texts for SMS and letters, with editions and a preview in every language.</summary>
public sealed class WriteTemplatePage(
    CorrespondenceDb db,
    Templates templates,
    SmsTexts sms,
    IOrganisations organisations,
    PageFrame frame,
    Texts texts,
    TimeProvider clock
) : PageModel
{
    private const int EditionsShown = 20;

    [BindProperty(SupportsGet = true, Name = "tekst")]
    public TemplateKind Kind { get; set; }

    [BindProperty]
    public TemplateInput Input { get; set; } = new();

    public IReadOnlyList<(Language Language, string Text)> Previews { get; private set; } = [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<MessageTemplate> Editions { get; private set; } = [];

    public DateTimeOffset Local(DateTimeOffset moment) => frame.Local(moment);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Load(cancel);
        Input = Latest;
        await Preview(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await using var turn = await db.TakeTurnOfTexts(User.OrganisationId()!.Value, cancel);
        await Load(cancel);
        if (Input.IsBehind(Latest))
        {
            await Preview(cancel);
            return this.ChangedMeanwhile(nameof(Input), Input, Latest);
        }

        if (
            await templates.Save(
                User.OrganisationId()!.Value,
                Kind,
                Input.Text,
                clock.GetUtcNow(),
                cancel
            ) is
            { } refusal
        )
        {
            this.Refuse(
                "Input.Text",
                refusal,
                TemplateText.Braces(TemplateText.CoursePlace),
                TemplateText.Braces(TemplateText.OrganisationPlace),
                TemplateText.Braces(TemplateText.PhonePlace)
            );
            await Preview(cancel);
            return this.Invalid();
        }

        await turn.Commit(cancel);
        this.Flash("Correspondence.Templates.Saved");
        return Redirect($"/arbeid/utsendinger/tekster?tekst={Kind}");
    }

    private TemplateInput Latest =>
        new() { Text = Editions.Count > 0 ? Editions[0].Text : Wording.Empty };

    private async Task Load(CancellationToken cancel) =>
        Editions = await db
            .Templates.AsNoTracking()
            .Where(t => t.Kind == Kind)
            .OrderByDescending(t => t.Version)
            .Take(EditionsShown)
            .ToListAsync(cancel);

    // An invented course that begins in a week, so that nothing about a real one stands here.
    private async Task Preview(CancellationToken cancel)
    {
        var house = await organisations.Get(User.OrganisationId()!.Value, cancel);
        var starts = house.At(frame.Today.AddDays(7), new TimeOnly(9, 0));
        var session = new SessionCard(
            Guid.Empty,
            starts,
            starts.AddHours(3),
            180,
            null,
            Wording.Empty,
            [],
            null,
            "",
            "",
            false,
            []
        );
        Previews =
        [
            .. Languages.All.Select(language =>
            {
                var title = texts.In(language.Code, "Correspondence.Templates.SampleCourse");
                var course = new CourseCard(
                    Guid.Empty,
                    house.Id,
                    Guid.Empty,
                    new Wording(title, title, title, title),
                    CourseState.Confirmed,
                    10,
                    0,
                    0,
                    false,
                    false,
                    AttendanceMode.Physical,
                    null,
                    [session]
                );
                var facts = new CourseFacts(
                    course,
                    house,
                    null,
                    null,
                    new Dictionary<Guid, SeatCard>()
                );
                return (
                    language,
                    sms.Fill(TextOf(language.Code), language.Code, facts, frame.Today.AddDays(3))
                );
            }),
        ];
    }

    private string TextOf(string language)
    {
        var own = language switch
        {
            "nn" => Input.Text.Nn,
            "sv" => Input.Text.Sv,
            "en" => Input.Text.En,
            _ => Input.Text.Nb,
        };
        return string.IsNullOrWhiteSpace(own)
            ? Kind == TemplateKind.InvitationOpening
                ? Input.Text.For(language)
                : sms.Standard(Kind, language)
            : own;
    }
}
