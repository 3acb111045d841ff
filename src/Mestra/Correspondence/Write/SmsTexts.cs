using Mestra.Kernel;

namespace Mestra.Correspondence;

/// <summary>What an SMS says. Of the course only day and hour: the title is health information (domain 8.7).</summary>
public sealed class SmsTexts(Texts texts)
{
    /// <summary>The SMS of the kind, in the recipient's language.</summary>
    public string Of(MessageKind kind, string language, CourseFacts facts)
    {
        var template =
            kind == MessageKind.Reminder
            && facts.Programme?.SmsText.For(language) is { Length: > 0 } agreed
                ? agreed
                : Standard(kind, language);
        return Fill(template, language, facts);
    }

    /// <summary>The product's own text, with the places to fill in by name.</summary>
    public string Standard(MessageKind kind, string language)
    {
        var key =
            kind == MessageKind.Cancellation
                ? "Correspondence.Sms.Cancellation"
                : "Correspondence.Sms.Reminder";
        return texts.In(language, key, "{organisation}", "{date}", "{time}", "{phone}");
    }

    private string Fill(string template, string language, CourseFacts facts)
    {
        var local = facts.Starts is { } starts ? facts.House.Local(starts) : (DateTimeOffset?)null;
        return template
            .Replace("{organisation}", facts.House.Name, StringComparison.OrdinalIgnoreCase)
            .Replace("{date}", Say("Correspondence.Sms.Day"), StringComparison.OrdinalIgnoreCase)
            .Replace("{time}", Say("Correspondence.Sms.Time"), StringComparison.OrdinalIgnoreCase)
            .Replace("{phone}", facts.Phone, StringComparison.OrdinalIgnoreCase);

        string Say(string key) => local is { } at ? texts.In(language, key, at) : "";
    }
}
