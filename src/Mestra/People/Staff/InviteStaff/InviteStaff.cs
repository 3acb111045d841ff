using System.Net.Mail;
using System.Security.Cryptography;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>Makes invitations. The token is shown once, in the link; the store keeps only its hash.</summary>
public sealed class InviteStaff(PeopleDb db, TimeProvider clock) : IFirstAdministrator
{
    /// <summary>How long an invitation can be accepted.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Adds an invitation; the caller saves.</summary>
    /// <returns>The path of the page where it is accepted.</returns>
    public string Add(
        Guid organisationId,
        string email,
        string name,
        Role role,
        Guid? departmentId = null
    )
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        db.Invitations.Add(
            new Invitation
            {
                OrganisationId = organisationId,
                Email = email.Trim(),
                Name = name,
                Role = role,
                DepartmentId = departmentId,
                SentAt = clock.GetUtcNow(),
                ExpiresAt = clock.GetUtcNow() + Lifetime,
                TokenHash = HashOf(token),
            }
        );
        return $"/invitasjon/{token}";
    }

    /// <summary>What the store keeps of a token.</summary>
    public static byte[] HashOf(string token) =>
        SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(token));

    public async Task<FirstInvitation> Invite(
        string email,
        string name,
        string organisation,
        CancellationToken cancel
    )
    {
        if (!Names.CanBeSeen(name))
        {
            return new(false, "Give the name of the administrator with --name.");
        }

        if (!MailAddress.TryCreate(email, out _))
        {
            return new(false, $"«{email}» is no e-mail address. Give one with --email.");
        }

        var found = await db.Organisations.Where(o => o.Name == organisation).ToListAsync(cancel);
        if (found is not [var one])
        {
            return new(false, $"No single organisation is named «{organisation}».");
        }

        if (
            await db.Memberships.AnyAsync(
                m =>
                    m.OrganisationId == one.Id && m.Role == Role.Administrator && m.EndedAt == null,
                cancel
            )
        )
        {
            return new(
                false,
                $"{organisation} has an administrator, who invites the others from the page about staff."
            );
        }

        var path = Add(one.Id, email, name, Role.Administrator);
        await db.Save("People.Done.StaffInvited", cancel);
        return new(
            true,
            $"Open {path} on this server within {Lifetime.Days} days to choose a password."
        );
    }
}
