namespace Mestra.Kernel;

/// <summary>A row that belongs to one organisation. It is invisible to those who act for another, by the database's own filter.</summary>
public interface IOwned
{
    /// <summary>The organisation the row belongs to; every index on the table begins with it.</summary>
    Guid OrganisationId { get; }
}

/// <summary>A row whose changes are kept in the process record of one thing (a course, a referral).</summary>
public interface IRecorded
{
    /// <summary>The thing whose history shows the change; for a part, its whole (the course of a session).</summary>
    Guid RecordId { get; }

    /// <summary>
    /// What tells the row from others of its kind in that history, by id: the seat and the session of an attendance.
    /// None where it is the row itself.
    /// </summary>
    IReadOnlyList<Guid> ToldApartBy => [];
}

/// <summary>Marks what only one country has (an ISF topic, an HPR number): elsewhere no history names it.</summary>
/// <param name="country">ISO 3166: <c>NO</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OnlyInAttribute(string country) : Attribute
{
    /// <summary>ISO 3166.</summary>
    public string Country => country;
}

/// <summary>
/// Marks what says something about a person. The process record notes that it changed, never its value,
/// and a register of every such column is checked by a test.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;

/// <summary>A row that reading itself writes (the access log): kept also by a request that changes nothing else.</summary>
public interface IWrittenByLooking;
