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
}

/// <summary>
/// Marks what says something about a person. The process record notes that it changed, never its value,
/// and a register of every such column is checked by a test.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;

/// <summary>A row that reading itself writes (the access log): kept also by a request that changes nothing else.</summary>
public interface IWrittenByLooking;
