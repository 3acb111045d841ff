namespace Mestra.People.Contracts;

/// <summary>What a module adds to a person's page.</summary>
/// <param name="ViewComponent">Name of the view component; it gets <c>personId</c>.</param>
/// <param name="Policy">Who sees it, one of <see cref="Can"/>.</param>
/// <param name="Order">From the top.</param>
public sealed record PersonPart(string ViewComponent, string Policy, int Order);
