using System.Security.Claims;

namespace Mestra.Ui;

/// <summary>One thing that waits to be done (nb: oppgave).</summary>
/// <param name="Group">What kind of work it is, as a text key: <c>Courses.Work.OfferSeats</c>.</param>
/// <param name="Title">What it is about, in words: the course, the person.</param>
/// <param name="Fact">What is known, in words: «1 ledig, 5 på venteliste».</param>
/// <param name="Due">The day it must be done; null where none is set.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="ActionKey">The verb on the button, as a text key.</param>
/// <param name="Policy">Shown only to those who may do it.</param>
/// <param name="About">The course or the start, where the title is a person or the day matters; may be empty.</param>
public sealed record WorkItem(
    string Group,
    string Title,
    string Fact,
    DateOnly? Due,
    string Href,
    string ActionKey,
    string Policy,
    string About = ""
);

/// <summary>A module's answer to what waits to be done now. Every source is asked when the worklist is opened.</summary>
public interface IWorkSource
{
    /// <summary>What waits at the organisation acted for, for this person.</summary>
    Task<IReadOnlyList<WorkItem>> Now(ClaimsPrincipal user, CancellationToken cancel);
}
