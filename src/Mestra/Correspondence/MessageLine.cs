namespace Mestra.Correspondence;

/// <summary>A message as lists show it.</summary>
/// <param name="Id">The message.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Channel">How it goes.</param>
/// <param name="State">Where it is.</param>
/// <param name="NotSent">Why it is not sent; null where it is or will be.</param>
/// <param name="Due">When it is due, by the organisation's clocks.</param>
/// <param name="SentAt">When it left, by the organisation's clocks.</param>
/// <param name="SentBy">How it left.</param>
/// <param name="Error">What went wrong the last time.</param>
/// <param name="CourseId">The course; null for staff mail.</param>
/// <param name="PersonId">The recipient; null for staff mail.</param>
/// <param name="Name">The recipient's name, or the neutral words for a protected person; the address of staff mail.</param>
/// <param name="Course">The course in words.</param>
/// <param name="LacksAddress">A letter that waits, to someone whose address is not known.</param>
/// <param name="Overdue">The last day to answer, of an offer that has not left and is too late; null for all else.</param>
public sealed record MessageLine(
    Guid Id,
    MessageKind Kind,
    MessageChannel Channel,
    MessageState State,
    NotSentReason? NotSent,
    DateTimeOffset Due,
    DateTimeOffset? SentAt,
    SentBy? SentBy,
    string Error,
    Guid? CourseId,
    Guid? PersonId,
    string Name,
    string Course,
    bool LacksAddress,
    DateOnly? Overdue
)
{
    /// <summary>True while it may be stopped or moved.</summary>
    public bool IsWaiting => State is MessageState.Due or MessageState.Failed;

    /// <summary>True for what a person sends.</summary>
    public bool IsByHand => Channel is MessageChannel.Letter or MessageChannel.SecureRoute;

    /// <summary>What can be done with it now: handler, the verb as a text key, weight of the button.</summary>
    public IEnumerable<(string Handler, string Label, string Variant)> Actions =>
        State switch
        {
            MessageState.Due when IsByHand =>
            [
                ("MarkSent", "Correspondence.MarkSent", "secondary"),
                ("Stop", "Correspondence.Stop", "tertiary"),
            ],
            MessageState.Due =>
            [
                ("SendNow", "Correspondence.SendNow", "secondary"),
                ("Stop", "Correspondence.Stop", "tertiary"),
            ],
            MessageState.Failed =>
            [
                ("Start", "Correspondence.TryAgain", "secondary"),
                ("Stop", "Correspondence.Stop", "tertiary"),
            ],
            // What the facts stopped, the facts start again.
            MessageState.Cancelled when NotSent == NotSentReason.ByHand =>
            [
                ("Start", "Correspondence.Start", "secondary"),
            ],
            MessageState.Sent when IsByHand =>
            [
                ("MarkUnsent", "Correspondence.MarkUnsent", "tertiary"),
            ],
            _ => [],
        };

    /// <summary>How urgent it looks.</summary>
    public string Color =>
        State switch
        {
            MessageState.Failed => "danger",
            MessageState.Sent => "success",
            MessageState.Cancelled => "neutral",
            _ when IsByHand => "warning",
            _ => "info",
        };
}
