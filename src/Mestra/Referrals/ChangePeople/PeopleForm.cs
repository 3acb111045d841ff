using Mestra.Ui;

namespace Mestra.Referrals;

/// <summary>What can be changed about those who come.</summary>
public sealed class PeopleForm : WholeForm
{
    public List<PersonOnReferralInput> People { get; set; } = [];

    /// <summary>Those who come, as they stand. A number that was given is not shown.</summary>
    public static PeopleForm Of(IEnumerable<ReferralPerson> people) =>
        new()
        {
            People =
            [
                .. people.Select(person => new PersonOnReferralInput
                {
                    PartId = person.Id,
                    Needs = person.Needs,
                }),
            ],
        };
}

/// <summary>What can be changed about one who comes.</summary>
public sealed class PersonOnReferralInput
{
    [RowKey]
    public Guid PartId { get; set; }

    [AtMost(ReferralTables.Longest)]
    public string? Needs { get; set; }
    public string? Number { get; set; }
}
