namespace Mestra.People.Contracts;

/// <summary>Invites the first administrator of an organisation, from the command line.</summary>
public interface IFirstAdministrator
{
    /// <summary>Makes an invitation and gives back the path where it is accepted, or says what was wrong.</summary>
    Task<FirstInvitation> Invite(
        string email,
        string name,
        string organisation,
        CancellationToken cancel
    );
}

/// <summary>What came of it, in a line for the operator.</summary>
public sealed record FirstInvitation(bool Succeeded, string Line);
