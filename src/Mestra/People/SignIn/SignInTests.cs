using Mestra.Kernel;
using Mestra.People;
using Mestra.People.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Testing;

/// <summary>How staff come in, and who does not.</summary>
public sealed class SignInTests
{
    private const string GoodPassword = "en lang setning om kurs";

    [Fact]
    public async Task An_invited_secretary_chooses_a_password_and_must_set_up_a_code_before_anything_opens()
    {
        await using var site = new Site();
        var path = await Invited(site, "ny@example.org");

        var invitation = await site.AsPublic().Open(path);
        invitation.Text.ShouldContain("Fjordby sykehus HF inviterer deg som sekretær");
        (
            await site.Send(invitation, ("Name", "Nora Ny"), ("Password", GoodPassword))
        ).Location.ShouldBe("/logg-inn");

        var signIn = await site.Send(
            await site.Open("/logg-inn"),
            ("Email", "ny@example.org"),
            ("Password", GoodPassword)
        );
        signIn.Location.ShouldBe("/min-konto/engangskode");
        (await site.Open(path)).Text.ShouldContain("gjelder ikke lenger");
    }

    [Fact]
    public async Task A_short_password_is_refused_and_the_name_still_stands_there()
    {
        await using var site = new Site();
        var invitation = await site.AsPublic().Open(await Invited(site, "kort@example.org"));
        var answer = await site.Send(invitation, ("Name", "Nora Kort"), ("Password", "kort"));
        answer.Status.ShouldBe(422);
        answer.Errors.ShouldBe(["Passordet må ha minst 12 tegn. En setning er fint."]);
        answer.Value("Name").ShouldBe("Nora Kort");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        await using var site = new Site();
        var known = (await site.Db(db => db.Set<Account>().FirstAsync())).Email!;
        var wrong = await site.Send(
            await site.Open("/logg-inn"),
            ("Email", known),
            ("Password", "feil passord her")
        );
        var unknown = await site.Send(
            await site.Open("/logg-inn"),
            ("Email", "ingen@example.org"),
            ("Password", "feil passord her")
        );
        wrong.Status.ShouldBe(422);
        wrong.Errors.ShouldBe(unknown.Errors);
        wrong.Value("Email").ShouldBe(known);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour()
    {
        await using var site = new Site();
        var email = await WithPassword(site, Cast.Sekretær);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await site.Send(
                await site.Open("/logg-inn"),
                ("Email", email),
                ("Password", "feil passord her")
            );
        }

        var locked = await site.Send(
            await site.Open("/logg-inn"),
            ("Email", email),
            ("Password", GoodPassword)
        );
        locked.Errors.ShouldBe(["Det var for mange forsøk. Vent et kvarter, og prøv igjen."]);
    }

    [Fact]
    public async Task A_forgotten_password_is_answered_alike_for_known_and_unknown_addresses()
    {
        await using var site = new Site();
        var email = await WithPassword(site, Cast.Sekretær);
        var known = await site.Send(await site.Open("/glemt-passord"), ("Email", email));
        var unknown = await site.Send(
            await site.Open("/glemt-passord"),
            ("Email", "ingen@example.org")
        );
        known.Text.ShouldBe(unknown.Text);
    }

    [Fact]
    public async Task Someone_with_a_password_but_no_code_acts_as_nobody()
    {
        await using var site = new Site();
        var role = await site.In(async services =>
        {
            var account = await services
                .GetRequiredService<MestraDb>()
                .Set<Account>()
                .SingleAsync(a => a.Id == Cast.Sekretær.AccountId);
            account.TwoFactorEnabled = false;
            return (
                await services
                    .GetRequiredService<IUserClaimsPrincipalFactory<Account>>()
                    .CreateAsync(account)
            ).ActingRole();
        });
        role.ShouldBeNull();
    }

    [Fact]
    public async Task The_role_switcher_exists_only_in_a_demonstration()
    {
        await using var site = new Site();
        (await site.Open("/demo")).Status.ShouldBe(404);
    }

    private static async Task<string> Invited(Site site, string email) =>
        await site.In(async services =>
        {
            var path = services
                .GetRequiredService<InviteStaff>()
                .Add(Cast.Fjordby.Id, email, "Nora Ny", Role.Secretary);
            await services.GetRequiredService<MestraDb>().Save("Test", CancellationToken.None);
            return path;
        });

    private static async Task<string> WithPassword(Site site, CastMember member) =>
        await site.In(async services =>
        {
            var users = services.GetRequiredService<UserManager<Account>>();
            var account = (await users.FindByIdAsync(member.AccountId.ToString()))!;
            (await users.AddPasswordAsync(account, GoodPassword)).Succeeded.ShouldBeTrue();
            return account.Email!;
        });
}
