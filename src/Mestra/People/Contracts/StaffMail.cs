using Mestra.Kernel;

namespace Mestra.People.Contracts;

/// <summary>An e-mail to someone with an account: an invitation, a link to choose a password. Never about a patient.</summary>
/// <param name="Key">The occasion; the same key is sent once.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">In the recipient's language.</param>
/// <param name="Body">Plain text.</param>
/// <param name="OrganisationId">On whose behalf; null for the installation itself.</param>
public sealed record StaffMail(
    string Key,
    string To,
    string Subject,
    string Body,
    Guid? OrganisationId
) : IEvent;
