namespace Mestra.Coding;

/// <summary>Sets the codes on the contacts of one record, each with the set of its own day.</summary>
internal sealed class Codes(
    RuleBook book,
    RuleParameters? rules,
    ConductFacts conduct,
    IReadOnlyList<Contact> contacts
)
{
    /// <summary>The codes that stand under one person.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="reimbursed">The person whose conditions are met and who carries the reimbursement code of the record; null where none is.</param>
    public CodeResult Of(ParticipantFacts person, Guid? reimbursed)
    {
        var mine = contacts
            .Where(contact => contact.There.Any(there => there.ParticipantId == person.Id))
            .ToList();
        var uses = mine.SelectMany(contact =>
            Uses(contact, person, reimbursed == person.Id ? mine : []).Select(use => (contact, use))
        );
        return new(
            [.. uses.Select(one => Line(one.contact, one.use)).OfType<CodeLine>()],
            [
                .. mine.Where(contact => contact.CarriedBy == person.Id)
                    .Select(contact => contact.Date)
                    .Where(date => book.CodesFor(date) is null),
            ]
        );
    }

    private IEnumerable<CodeUse> Uses(
        Contact contact,
        ParticipantFacts person,
        List<Contact> reimbursed
    )
    {
        if (contact.CarriedBy == person.Id)
        {
            yield return CodeUse.Education;
            if (IsGroupDay(contact.Date))
            {
                yield return CodeUse.Group;
            }
        }

        if (person.IsRelative && CountsAsRelative(contact, person))
        {
            yield return CodeUse.Relative;
        }

        if (
            reimbursed.Contains(contact)
            && (
                rules?.ReimbursementCodeOn.Value == ReimbursementCodeOn.EveryContact
                || contact == reimbursed[0]
            )
        )
        {
            yield return CodeUse.Reimbursement;
        }
    }

    private bool IsGroupDay(DateOnly date) =>
        conduct.Sessions.Any(session => session.Date == date && session.IsGroup);

    private bool CountsAsRelative(Contact contact, ParticipantFacts person) =>
        rules?.RelativeCodeCount.Value == RelativeCodeCount.OncePerRelative
        || contact.There.First(there => there.IsRelative).ParticipantId == person.Id;

    private CodeLine? Line(Contact contact, CodeUse use) =>
        book.CodesFor(contact.Date) is { } set && set.Find(use, contact.Date) is { } code
            ? new(contact.Date, contact.RecordOwner, code, $"{set.Id} {set.Version}")
            : null;
}
