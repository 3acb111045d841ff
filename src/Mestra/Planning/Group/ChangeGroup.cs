using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>What people write to take someone into the working group.</summary>
public sealed class MemberForm
{
    /// <summary>Someone of the staff; null for someone from outside.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>The name of someone from outside.</summary>
    [AtMost(200)]
    public string? Name { get; set; }

    [AtMost(200)]
    public string? Profession { get; set; }

    [Asked("Planning.Group.RoleMissing")]
    public GroupRole? Role { get; set; }
}

/// <summary>Takes people into the working group, and lets them leave.</summary>
internal sealed class ChangeGroup(PlanningDb db, IStaff staff, Acting acting)
{
    /// <summary>Takes someone in.</summary>
    /// <returns>Why not, with the field; null when it is done or the programme is unknown.</returns>
    public async Task<FieldRefusal?> Join(
        Guid programmeId,
        MemberForm form,
        DateOnly today,
        CancellationToken cancel
    )
    {
        if (Wrong(form) is { } wrong)
        {
            return wrong;
        }

        var person = form.AccountId is { } account
            ? (await staff.At(acting.OrganisationId!.Value, cancel)).FirstOrDefault(s =>
                s.AccountId == account
            )
            : null;
        if (form.AccountId is not null && person is null)
        {
            return new(nameof(form.AccountId), GroupRefusal.NotOnTheStaff);
        }

        await using var turn = await db.TakeTurn(programmeId, cancel);
        var programme = await Find(programmeId, cancel);
        var member = Member(programmeId, form, person, today);
        if (programme?.Join(member) is { } refusal)
        {
            return new(nameof(form.AccountId), refusal);
        }

        await db.Save("Planning.Done.MemberJoined", cancel);
        await turn.Commit(cancel);
        return null;
    }

    /// <summary>Lets someone leave.</summary>
    /// <returns>False where there is no such member for the one who acts.</returns>
    public async Task<bool> Leave(Guid programmeId, Guid memberId, CancellationToken cancel)
    {
        await using var turn = await db.TakeTurn(programmeId, cancel);
        var programme = await Find(programmeId, cancel);
        if (programme?.Group.FirstOrDefault(m => m.Id == memberId) is not { } member)
        {
            return false;
        }

        programme.Leave(member);
        await db.Save("Planning.Done.MemberLeft", cancel);
        await turn.Commit(cancel);
        return true;
    }

    /// <summary>What is wrong with what was written.</summary>
    public static FieldRefusal? Wrong(MemberForm form) =>
        (form.AccountId, string.IsNullOrWhiteSpace(form.Name)) switch
        {
            (null, true) => new(nameof(form.AccountId), GroupRefusal.NobodyNamed),
            (not null, false) => new(nameof(form.Name), GroupRefusal.TwoNamed),
            (null, false)
                when form.Role is GroupRole.Professional or GroupRole.Doctor
                    && string.IsNullOrWhiteSpace(form.Profession) => new(
                nameof(form.Profession),
                GroupRefusal.ProfessionIsMissing
            ),
            _ => null,
        };

    private WorkingGroupMember Member(
        Guid programmeId,
        MemberForm form,
        StaffCard? person,
        DateOnly today
    ) =>
        new()
        {
            OrganisationId = acting.OrganisationId!.Value,
            ProgrammeId = programmeId,
            AccountId = person?.AccountId,
            Name = person is null ? form.Name!.Trim() : "",
            Profession = string.IsNullOrWhiteSpace(form.Profession)
                ? person?.Profession ?? ""
                : form.Profession.Trim(),
            // Whoever is here as an experienced user is one in every group.
            Role = person?.IsExperiencedUser == true ? GroupRole.ExperiencedUser : form.Role!.Value,
            JoinedOn = today,
        };

    private Task<Programme?> Find(Guid id, CancellationToken cancel) =>
        db.Programmes.Include(p => p.Group).SingleOrDefaultAsync(p => p.Id == id, cancel);
}
