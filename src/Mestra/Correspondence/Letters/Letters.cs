using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>A letter as HTML, in the recipient's language.</summary>
/// <param name="MessageId">The message it is.</param>
/// <param name="Language">Two letters.</param>
/// <param name="Html">One part of a document.</param>
public sealed record RenderedLetter(Guid MessageId, string Language, string Html);

/// <summary>Writes letters from the facts of the moment. To write one is to look at the person.</summary>
public sealed class Letters(
    CorrespondenceDb db,
    ReadCourseFacts read,
    IPersons persons,
    IOrganisations organisations,
    SendingRules rules,
    Templates templates,
    SmsTexts filling,
    DocumentRenderer renderer,
    HtmlToPdf pdf,
    Store store,
    Texts texts,
    TimeProvider clock
)
{
    /// <summary>The letters among these messages of a course, in the order of the recipients' names; never one to a protected person.</summary>
    public async Task<IReadOnlyList<RenderedLetter>> Render(
        Guid courseId,
        IReadOnlyCollection<Guid> messageIds,
        CancellationToken cancel
    )
    {
        var messages = await db
            .Messages.AsNoTracking()
            .Where(m =>
                m.CourseId == courseId
                && messageIds.Contains(m.Id)
                && m.Channel == MessageChannel.Letter
            )
            .ToListAsync(cancel);
        if (!(await read.Of([courseId], cancel)).TryGetValue(courseId, out var facts))
        {
            return [];
        }

        var people = await persons.Look(
            [.. messages.Select(m => m.PersonId!.Value).Distinct()],
            "Look.Letter",
            cancel
        );
        var opening = (await templates.Latest([facts.House.Id], cancel))[facts.House.Id]
            .FirstOrDefault(text => text.Kind == TemplateKind.InvitationOpening)
            ?.Text;
        var logo = await organisations.Logo(facts.House.Id, cancel) is null
            ? null
            : LogoCard.Address;
        List<RenderedLetter> letters = [];
        foreach (
            var message in messages
                .Where(m => people.GetValueOrDefault(m.PersonId!.Value) is { IsProtected: false })
                .OrderBy(m => people[m.PersonId!.Value].Name, StringComparer.CurrentCulture)
        )
        {
            letters.Add(
                await Render(message, facts, people[message.PersonId!.Value], opening, logo)
            );
        }

        return letters;
    }

    /// <summary>A page of letters for the screen and the browser's printer.</summary>
    public Task<string> Page(IReadOnlyList<RenderedLetter> letters, OrganisationCard house) =>
        renderer.Page([.. letters.Select(letter => letter.Html)], Info(letters, house));

    /// <summary>The letters in one tagged file, each beginning on a new sheet.</summary>
    public async Task<PdfOutcome> Pdf(
        IReadOnlyList<RenderedLetter> letters,
        OrganisationCard house,
        CancellationToken cancel
    )
    {
        var logo = await organisations.Logo(house.Id, cancel);
        return pdf.Write(
            [.. letters.Select(letter => letter.Html)],
            Info(letters, house) with
            {
                Logo = logo?.File,
            }
        );
    }

    private DocumentInfo Info(IReadOnlyList<RenderedLetter> letters, OrganisationCard house)
    {
        var language = letters.Count > 0 ? letters[0].Language : Languages.Current;
        return new(
            texts.In(language, "Correspondence.Letter.FileTitle"),
            language,
            house.Name,
            clock.GetUtcNow()
        );
    }

    private async Task<RenderedLetter> Render(
        OutgoingMessage message,
        CourseFacts facts,
        PersonCard person,
        Wording? opening,
        string? logo
    )
    {
        var today = DateOnly.FromDateTime(facts.House.Local(clock.GetUtcNow()).DateTime);
        var letter = new Letter(
            message.Kind,
            facts,
            person,
            facts.Seats[message.SeatId!.Value],
            message.Kind == MessageKind.Invitation && opening is not null
                ? filling.Fill(opening.For(person.Language), person.Language, facts)
                : "",
            rules.On(today).CancelHoursBefore,
            message.SentAt is { } sent
                ? DateOnly.FromDateTime(facts.House.Local(sent).DateTime)
                : today
        );
        var html = await renderer.Render<LetterDocument>(
            person.Language,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(LetterDocument.Letter)] = letter,
                [nameof(LetterDocument.Logo)] = logo,
                [nameof(LetterDocument.Notice)] = store.IsDemonstration
                    ? texts.In(person.Language, "Ui.Demo.Invented")
                    : null,
            }
        );
        return new(message.Id, person.Language, html);
    }
}
