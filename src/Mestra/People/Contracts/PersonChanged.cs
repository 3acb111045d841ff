using Mestra.Kernel;

namespace Mestra.People.Contracts;

/// <summary>Facts about a person changed: protected, reserved, deceased, or how to reach them. What waits to be sent follows.</summary>
public sealed record PersonChanged(Guid PersonId, Guid OrganisationId) : IEvent;
