namespace Mestra.Coding;

/// <summary>The people of one course who share a record: a patient with relatives, or relatives alone (nb: følge).</summary>
/// <param name="conduct">The course.</param>
/// <param name="recordOwner">The patient on whose record all is registered.</param>
/// <param name="people">The patient first, then the relatives as they stand on the list.</param>
internal sealed class Party(
    ConductFacts conduct,
    Guid recordOwner,
    IReadOnlyList<ParticipantFacts> people
)
{
    public IReadOnlyList<ParticipantFacts> People { get; } =
    [.. people.OrderBy(person => person.IsRelative)];

    /// <summary>Whose attendance and referral decide: the patient's where the patient came at all, else the person's own.</summary>
    public ParticipantFacts DecidesFor(ParticipantFacts person) =>
        People.FirstOrDefault(other =>
            !other.IsRelative && other.Attendance.Any(attended => attended.Minutes > 0)
        ) ?? person;

    /// <summary>One contact for each day that any of them came, whatever the reimbursement says.</summary>
    public IReadOnlyList<Contact> Contacts(RuleBook book, DigitalContact? digital) =>
        [
            .. conduct
                .Sessions.GroupBy(session => session.Date)
                .OrderBy(day => day.Key)
                .Select(day => (Date: day.Key, There: There([.. day])))
                .Where(day => day.There.Count > 0)
                .Select(day => On(book, digital, day.Date, day.There)),
        ];

    private List<PersonThere> There(IReadOnlyList<SessionFacts> sessions) =>
        [
            .. People
                .Select(person => (Person: person, Rows: Rows(person, sessions)))
                .Where(one => one.Rows.Count > 0)
                .Select(one => new PersonThere(
                    one.Person.Id,
                    one.Person.IsRelative,
                    one.Rows.Sum(row => row.Minutes),
                    one.Rows.Min(row => row.Presence ?? conduct.Presence)
                )),
        ];

    private static List<AttendanceFacts> Rows(
        ParticipantFacts person,
        IReadOnlyList<SessionFacts> sessions
    ) =>
        [
            .. person.Attendance.Where(row =>
                row.Minutes > 0 && sessions.Any(session => session.Id == row.SessionId)
            ),
        ];

    private Contact On(
        RuleBook book,
        DigitalContact? digital,
        DateOnly date,
        List<PersonThere> there
    )
    {
        var codes = book.CodesFor(date);
        var isVideo =
            digital == DigitalContact.Video
            && there.All(person => person.Presence == CodingPresence.Digital);
        return new(
            recordOwner,
            date,
            there[0].ParticipantId,
            there,
            codes?.Find(isVideo ? CodeUse.ContactVideo : CodeUse.ContactEducation, date),
            codes?.Find(CodeUse.CareLevel, date)
        );
    }
}
