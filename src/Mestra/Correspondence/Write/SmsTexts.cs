using Mestra.Kernel;

namespace Mestra.Correspondence;

/// <summary>What an SMS says. Of the course only day and hour: the title is health information (domain 8.7).</summary>
public sealed class SmsTexts(Texts texts)
{
    /// <summary>The SMS of the kind, in the recipient's language: as the group agreed, else as the organisation writes, else ours.</summary>
    /// <param name="kind">Offer, reminder, postponement or cancellation.</param>
    /// <param name="language">Two letters.</param>
    /// <param name="facts">The course.</param>
    /// <param name="own">The organisation's own texts.</param>
    /// <param name="answerBy">Last day to answer an offer; null for what asks nothing.</param>
    public string Of(
        MessageKind kind,
        string language,
        CourseFacts facts,
        IEnumerable<MessageTemplate> own,
        DateOnly? answerBy = null
    )
    {
        var agreed =
            kind == MessageKind.Reminder && !NamesTheCourse(facts)
                ? In(facts.Programme?.SmsText, language)
                : null;
        var template = KindOf(kind);
        string?[] choices =
        [
            agreed,
            In(own.FirstOrDefault(text => text.Kind == template)?.Text, language),
        ];
        return Fill(
            Array.Find(choices, text => !string.IsNullOrWhiteSpace(text))
                ?? Standard(template, language),
            language,
            facts,
            answerBy
        );
    }

    /// <summary>True where the text that the group agreed on tells which course it is, and so is not used.</summary>
    public static bool NamesTheCourse(CourseFacts facts) =>
        facts.Programme is { IsNeutralTitle: false } programme
        && new[]
        {
            programme.SmsText.Nb,
            programme.SmsText.Nn,
            programme.SmsText.Sv,
            programme.SmsText.En,
        }
            .OfType<string>()
            .Any(text => TemplateText.Names(text, facts.Course.Title));

    /// <summary>The product's own text, with the places to fill in by name; empty for what has none.</summary>
    public string Standard(TemplateKind kind, string language) =>
        kind switch
        {
            TemplateKind.OfferSms => Own("Correspondence.Sms.Offer", language),
            TemplateKind.ReminderSms => Own("Correspondence.Sms.Reminder", language),
            TemplateKind.PostponedSms => Own("Correspondence.Sms.Postponed", language),
            TemplateKind.CancellationSms => Own("Correspondence.Sms.Cancellation", language),
            _ => "",
        };

    /// <summary>Puts the facts of the course into a text.</summary>
    public string Fill(
        string template,
        string language,
        CourseFacts facts,
        DateOnly? answerBy = null
    )
    {
        var local = facts.Starts is { } starts ? facts.House.Local(starts) : (DateTimeOffset?)null;
        return TemplateText.Fill(
            template,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [TemplateText.OrganisationPlace] = facts.House.Name,
                ["date"] = Say("Correspondence.Sms.Day"),
                ["time"] = Say("Correspondence.Sms.Time"),
                [TemplateText.PhonePlace] = facts.Phone,
                [TemplateText.AnswerPlace] = answerBy is { } last
                    ? texts.In(language, "Correspondence.Sms.Day", last)
                    : "",
                [TemplateText.CoursePlace] = facts.Course.Title.For(language),
            }
        );

        string Say(string key) => local is { } at ? texts.In(language, key, at) : "";
    }

    /// <summary>Which text of the organisation's an SMS of the kind is written from.</summary>
    public static TemplateKind KindOf(MessageKind kind) =>
        kind switch
        {
            MessageKind.Offer => TemplateKind.OfferSms,
            MessageKind.Cancellation => TemplateKind.CancellationSms,
            MessageKind.Postponed => TemplateKind.PostponedSms,
            _ => TemplateKind.ReminderSms,
        };

    private string Own(string key, string language) =>
        texts.In(language, key, "{organisation}", "{date}", "{time}", "{phone}", "{answer}");

    // A language that nobody here has written uses ours in that language, not theirs in another.
    private static string? In(Wording? text, string language) =>
        language switch
        {
            "nn" => text?.Nn,
            "sv" => text?.Sv,
            "en" => text?.En,
            _ => text?.Nb,
        };
}
