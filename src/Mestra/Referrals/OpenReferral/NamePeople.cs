using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

/// <summary>Names those on a referral by what they are to the patient, on its history: their names stand beside it.</summary>
internal sealed class NamePeople(MestraDb db, Texts texts) : INameThings
{
    public async Task<IReadOnlyDictionary<Guid, string>> Names(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) =>
        (
            await db.Set<ReferralPerson>()
                .Where(person => ids.Contains(person.Id))
                .Select(person => new { person.Id, person.Relation })
                .ToListAsync(cancel)
        ).ToDictionary(person => person.Id, person => texts[person.Relation]);
}
