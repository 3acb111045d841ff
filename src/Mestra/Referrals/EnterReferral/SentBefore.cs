using Mestra.People.Contracts;

namespace Mestra.Referrals;

/// <summary>Tells a form that is sent twice from one that came back with something else in it.</summary>
public sealed class SentBefore(IPersons persons)
{
    /// <summary>True where the referral says what the form says. What was decided since does not count.</summary>
    public async Task<bool> IsSame(Referral stands, NewReferral entry, CancellationToken cancel)
    {
        if (!entry.IsAs(stands))
        {
            return false;
        }

        var people = stands.People.ToList();
        Guid[] ids = [.. people.Select(person => person.PersonId), stands.PatientId ?? default];
        var cards = await persons.Look(ids, "Look.NewReferral", cancel);
        foreach (var coming in entry.Coming)
        {
            var number = await Number(coming.Person, cancel);
            var at = people.FindIndex(person => Is(person, coming, number, cards));
            if (at < 0)
            {
                return false;
            }

            people.RemoveAt(at);
        }

        return people.Count == 0
            && (
                entry.Patient is { } patient
                    ? IsFor(stands.PatientId, patient, await Number(patient, cancel), cards)
                    : stands.PatientId is null
            );
    }

    /// <summary>True where this is the relative that the form says.</summary>
    public async Task<bool> IsSame(
        ReferralPerson stands,
        NewRelative entry,
        CancellationToken cancel
    ) =>
        Is(
            stands,
            entry,
            await Number(entry.Person, cancel),
            await persons.Look([stands.PersonId], "Look.Referral", cancel)
        );

    private static bool Is(
        ReferralPerson stands,
        NewRelative entry,
        Guid? byNumber,
        IReadOnlyDictionary<Guid, PersonCard> cards
    ) =>
        (stands.Relation, stands.Needs) == (entry.Relation, entry.Needs)
        && IsFor(stands.PersonId, entry.Person, byNumber, cards);

    private async Task<Guid?> Number(PersonEntry person, CancellationToken cancel) =>
        person.NationalId is { } number ? await persons.Find(number, cancel) : null;

    // Names are compared where no number tells who it is.
    private static bool IsFor(
        Guid? personId,
        PersonEntry typed,
        Guid? byNumber,
        IReadOnlyDictionary<Guid, PersonCard> cards
    ) =>
        personId is { } id
        && cards.TryGetValue(id, out var card)
        && (typed.NationalId is null ? card.Name == typed.Name : id == byNumber)
        && (card.IsProtected || !typed.IsProtected);
}
