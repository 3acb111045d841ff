namespace Mestra.Coding;

/// <summary>Makes the coding drafts of a course: pure, from facts to proposals.</summary>
/// <param name="book">The rules and codes.</param>
/// <param name="choices">What the organisation has decided itself.</param>
/// <param name="confirmations">What the organisation's coding adviser has confirmed.</param>
public sealed class CodingDrafts(
    RuleBook book,
    RuleChoices choices,
    IReadOnlyCollection<RuleConfirmation> confirmations
)
{
    /// <summary>One draft for each person, in the order they came.</summary>
    /// <remarks>
    /// The conditions are those of the first session's day, since the reimbursement code stands on the first contact;
    /// each contact's codes are those of its own day.
    /// </remarks>
    public IReadOnlyList<CodingDraft> Of(
        ConductFacts conduct,
        IReadOnlyList<ParticipantFacts> participants
    )
    {
        if (WhoIsCoded.WhyNot(conduct) is { } reason)
        {
            return [.. participants.Select(person => NotCoded(person, reason))];
        }

        var drafts = participants
            .Where(person => person.RecordOwner is not null)
            .GroupBy(person => person.RecordOwner!.Value)
            .SelectMany(party => OfParty(conduct, new Party(conduct, party.Key, [.. party])))
            .ToDictionary(draft => draft.ParticipantId);
        return
        [
            .. participants.Select(person =>
                WhoIsCoded.WhyNot(person) is { } none ? NotCoded(person, none) : drafts[person.Id]
            ),
        ];
    }

    private IEnumerable<CodingDraft> OfParty(ConductFacts conduct, Party party)
    {
        var set = conduct.FirstDay is { } day ? book.For(day)?.With(choices) : null;
        var contacts = party.Contacts(book, set?.Parameters.DigitalContact.Value);
        var codes = new Codes(book, set?.Parameters, conduct, contacts);
        var answers = party.People.ToDictionary(
            person => person.Id,
            person => Ask(set, conduct, party.DecidesFor(person))
        );
        // The record is reimbursed once, under the first person who meets all of it in their own right.
        var reimbursed = party.People.FirstOrDefault(person =>
            answers[person.Id] is { Outcome: RuleOutcome.Met } answer
            && answer.DecidedBy == person.Id
        );
        return party.People.Select(person => new CodingDraft(
            person.Id,
            ContactsOf(contacts, person),
            codes.Of(person, reimbursed?.Id),
            answers[person.Id]
        ));
    }

    private Reimbursement Ask(RuleSet? set, ConductFacts conduct, ParticipantFacts decides) =>
        set is null
            ? new(
                null,
                decides.Id,
                [],
                conduct.FirstDay is { } day
                    ? new(CodingReason.NoRuleSet, day)
                    : new(CodingReason.NoSessions)
            )
            : new(
                set,
                decides.Id,
                Conditions.OfParticipant(
                    set,
                    conduct,
                    decides,
                    confirmations.Any(confirmation => confirmation.Covers(set))
                ),
                NotAsked: null
            );

    private static ContactResult ContactsOf(
        IReadOnlyList<Contact> contacts,
        ParticipantFacts person
    )
    {
        var days = contacts
            .Where(contact => contact.There.Any(there => there.ParticipantId == person.Id))
            .ToList();
        return new(days, days.Count == 0 ? new(CodingReason.NotThere) : null);
    }

    private static CodingDraft NotCoded(ParticipantFacts person, Reason why) =>
        new(
            person.Id,
            new ContactResult([], why),
            CodeResult.None,
            new Reimbursement(null, person.Id, [], why)
        );
}
