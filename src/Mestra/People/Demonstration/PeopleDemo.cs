using Mestra.Kernel;
using Mestra.People.Contracts;

namespace Mestra.People;

/// <summary>The invented organisations, their departments, places and staff. All names and numbers are made up.</summary>
internal sealed class PeopleDemo(PeopleDb db) : IDemonstrate
{
    public int Order => 10;

    public async Task Fill(DemoDice dice, DateOnly today, CancellationToken cancel)
    {
        foreach (var invented in DemoOrganisations.All)
        {
            var organisation = invented.ToOrganisation();
            db.Organisations.Add(organisation);
            db.Departments.AddRange(
                invented.Departments.Select(name => new Department
                {
                    OrganisationId = organisation.Id,
                    Name = name,
                    Phone = organisation.Phone,
                })
            );
            db.Places.AddRange(invented.Places.Select(place => place(organisation.Id)));
            if (invented.DrawnLogo() is { } drawn)
            {
                var logo = new Logo { OrganisationId = organisation.Id };
                logo.Become(drawn);
                db.Logos.Add(logo);
            }

            foreach (var (name, role, profession, hpr) in invented.Staff)
            {
                Employ(organisation, name, role, profession, hpr);
            }
        }

        await db.Save("People.Done.Demonstration", cancel);
    }

    private void Employ(
        Organisation organisation,
        string name,
        Role role,
        string profession,
        string hpr
    )
    {
        var account = DemoAccounts.Named(name, profession, hpr);
        db.Accounts.Add(account);
        db.Memberships.Add(
            new Membership
            {
                OrganisationId = organisation.Id,
                AccountId = account.Id,
                Role = role,
            }
        );
    }
}

/// <summary>Accounts without a password: only the role switcher of a demonstration signs in as them.</summary>
internal static class DemoAccounts
{
    public static Account Named(string name, string profession, string hpr)
    {
        var id = Guid.CreateVersion7();
        var address = $"{id:N}@demo.example";
        return new Account
        {
            Id = id,
            Name = name,
            Profession = profession,
            HprNumber = hpr,
            UserName = address,
            NormalizedUserName = address.ToUpperInvariant(),
            Email = address,
            NormalizedEmail = address.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            TwoFactorEnabled = true,
            LockoutEnabled = true,
        };
    }
}
