namespace Mestra.People.Contracts;

/// <summary>A stop on the way through a demonstration (nb: det du kan prøve): what is done there, by whom, and the page where it is done.</summary>
/// <param name="TextKey">What is done.</param>
/// <param name="Role">Who does it.</param>
/// <param name="Href">The page.</param>
public sealed record DemoStop(string TextKey, Role Role, string Href);

/// <summary>Knows where the stages of a course's life can be tried in a demonstration.</summary>
public interface IDemoTour
{
    /// <summary>The stops at one invented organisation, in the order of a course's life; a stage that no course is at is left out.</summary>
    Task<IReadOnlyList<DemoStop>> Stops(Guid organisationId, CancellationToken cancel);
}
