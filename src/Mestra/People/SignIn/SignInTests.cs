using Mestra.Correspondence;
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

        (await SignIn(site, email)).Status.ShouldBe(422);
    }

    [Fact]
    public async Task Many_wrong_passwords_are_answered_alike_for_known_and_unknown_addresses()
    {
        await using var site = new Site();
        var email = await WithPassword(site, Cast.Sekretær);
        for (var attempt = 1; attempt <= 7; attempt++)
        {
            var known = await SignIn(site, email, "feil passord her");
            var unknown = await SignIn(site, "ingen@example.org", "feil passord her");
            known.Status.ShouldBe(unknown.Status);
            known.Errors.ShouldBe(unknown.Errors, $"attempt {attempt}");
        }
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
        (await MailTo(site, email)).ShouldContain("/nytt-passord/");
    }

    [Fact]
    public async Task A_password_that_is_easy_to_guess_is_refused_when_it_is_chosen_and_when_it_is_changed()
    {
        await using var site = new Site();
        var email = await WithPassword(site, Cast.Sekretær);
        await site.Send(await site.Open("/glemt-passord"), ("Email", email));
        var mail = await MailTo(site, email);
        var link = mail[mail.IndexOf("/nytt-passord/", StringComparison.Ordinal)..].Split()[0];

        var changed = await site.Send(await site.Open(link), ("Password", "12345678901234"));
        changed.Status.ShouldBe(422);
        changed.Errors.ShouldHaveSingleItem().ShouldStartWith("Passordet er lett å gjette.");

        var invitation = await site.AsPublic().Open(await Invited(site, "lett@example.org"));
        var chosen = await site.Send(invitation, ("Name", "Nora"), ("Password", "12345678901234"));
        chosen.Status.ShouldBe(422);
        chosen.Errors.ShouldBe(changed.Errors);
        (await site.Send(invitation, ("Name", "Nora"), ("Password", GoodPassword))).Status.ShouldBe(
            302
        );
    }

    [Fact]
    public async Task A_one_time_code_is_taken_once_and_the_next_one_is_good()
    {
        await using var site = new Site();
        var email = await WithPassword(site, Cast.Sekretær);
        var key = await WithCode(site, Cast.Sekretær);
        var code = OneTimeCodes.Of(key, OneTimeCodes.StepOf(site.Clock.GetUtcNow()));
        (await SignInWithCode(site, email, code)).Location.ShouldBe("/arbeid");
        (await site.Open("/arbeid")).Status.ShouldBe(200);

        var again = await SignInWithCode(site, email, code);
        again.Status.ShouldBe(422);
        again.Errors.ShouldHaveSingleItem().ShouldContain("alt brukt");
        var older = OneTimeCodes.Of(key, OneTimeCodes.StepOf(site.Clock.GetUtcNow()) - 1);
        (await SignInWithCode(site, email, older)).Status.ShouldBe(422);

        site.Clock.Advance(TimeSpan.FromSeconds(30));
        var next = OneTimeCodes.Of(key, OneTimeCodes.StepOf(site.Clock.GetUtcNow()));
        (await SignInWithCode(site, email, next)).Location.ShouldBe("/arbeid");
    }

    [Fact]
    public async Task Of_two_who_bring_the_same_code_at_the_same_moment_one_comes_in()
    {
        await using var site = new Site();
        var key = await WithCode(site, Cast.Sekretær);
        var code = OneTimeCodes.Of(key, OneTimeCodes.StepOf(site.Clock.GetUtcNow()));
        await site.In(first =>
            site.In(async second =>
            {
                var (oneUsers, one) = await Found(first);
                var (otherUsers, other) = await Found(second);
                (await oneUsers.VerifyTwoFactorTokenAsync(one, Provider, code)).ShouldBeTrue();
                (await otherUsers.VerifyTwoFactorTokenAsync(other, Provider, code)).ShouldBeFalse();
            })
        );

        static async Task<(UserManager<Account>, Account)> Found(IServiceProvider services)
        {
            var users = services.GetRequiredService<UserManager<Account>>();
            return (users, (await users.FindByIdAsync(Cast.Sekretær.AccountId.ToString()))!);
        }
    }

    [Theory] // RFC 6238, appendix B, the last six figures
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(20_000_000_000, "353130")]
    public void A_one_time_code_is_the_one_that_apps_show(long second, string code) =>
        OneTimeCodes
            .Of(
                "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
                OneTimeCodes.StepOf(DateTimeOffset.FromUnixTimeSeconds(second))
            )
            .ShouldBe(code);

    [Fact]
    public async Task A_copy_of_the_cookie_opens_nothing_after_the_person_has_signed_out()
    {
        await using var site = new Site().As(Cast.Sekretær); // sends the same cookie again and again
        var page = await site.Open("/arbeid");
        site.Clock.Advance(TimeSpan.FromMinutes(2)); // the cookie is renewed meanwhile
        (await site.Open("/arbeid")).Status.ShouldBe(200);

        (await site.Press(page, "Logg ut")).Location.ShouldBe("/");
        (await site.Open("/arbeid")).Location.ShouldStartWith("/logg-inn");
        site.Clock.Advance(TimeSpan.FromHours(9));
        (await site.Open("/arbeid")).Location.ShouldStartWith("/logg-inn");
    }

    [Fact]
    public async Task Signing_out_in_one_browser_leaves_the_others_signed_in()
    {
        await using var site = new Site();
        var email = await WithPassword(site, Cast.Sekretær);
        var key = await WithCode(site, Cast.Sekretær);
        var code = OneTimeCodes.Of(key, OneTimeCodes.StepOf(site.Clock.GetUtcNow()));
        await SignInWithCode(site, email, code);
        await site.Press(await site.Open("/arbeid"), "Logg ut");
        (await site.Open("/arbeid")).Location.ShouldStartWith("/logg-inn");

        (await site.As(Cast.Sekretær).Open("/arbeid")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Ended_sessions_are_forgotten_when_their_cookies_are_too_old_anyway()
    {
        await using var site = new Site().As(Cast.Sekretær);
        await site.Press(await site.Open("/arbeid"), "Logg ut");
        site.Clock.Advance(Sessions.Length + TimeSpan.FromMinutes(1));
        site.As(Cast.Kursleder);
        await site.Press(await site.Open("/arbeid"), "Logg ut");
        (await site.Db(db => db.Set<EndedSession>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_renewed_cookie_keeps_the_role_that_was_chosen()
    {
        await using var site = new Site();
        var earlier = DateTimeOffset.UnixEpoch; // the role that one would get unasked
        await site.Add(
            new Membership
            {
                Id = Guid.CreateVersion7(earlier),
                OrganisationId = Cast.Fjordby.Id,
                AccountId = Cast.Sekretær.AccountId,
                Role = Role.ExperiencedUser,
            }
        );
        site.As(Cast.Sekretær);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        (await site.Open("/arbeid/personer")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Someone_without_a_code_is_sent_to_set_it_up_wherever_they_go()
    {
        await using var site = new Site();
        var email = await WithPassword(site, Cast.Administrator, hasCode: false);
        (await SignIn(site, email)).Location.ShouldBe("/min-konto/engangskode");
        foreach (var path in new[] { "/arbeid", "/arbeid/ansatte", "/min-konto" })
        {
            (await site.Open(path)).Location.ShouldBe("/min-konto/engangskode", path);
        }

        (await site.Open("/min-konto/engangskode")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Someone_without_any_role_is_told_whom_to_ask_wherever_they_go()
    {
        await using var site = new Site();
        var email = await WithPassword(site, Cast.Sekretær);
        var key = await WithCode(site, Cast.Sekretær);
        await site.Db(db =>
            db.Set<Membership>()
                .IgnoreQueryFilters()
                .Where(m => m.AccountId == Cast.Sekretær.AccountId)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.EndedAt, site.Clock.GetUtcNow()))
        );
        var code = OneTimeCodes.Of(key, OneTimeCodes.StepOf(site.Clock.GetUtcNow()));
        var signedIn = await SignInWithCode(site, email, code);

        foreach (var path in new[] { signedIn.Location!, "/arbeid/personer", "/min-konto" })
        {
            (await site.Open(path)).Location.ShouldBe("/min-konto/uten-rolle", path);
        }

        var page = await site.Open("/min-konto/uten-rolle");
        page.Status.ShouldBe(200);
        page.Heading.ShouldBe("Du har ingen rolle nå");
        page.Text.ShouldContain("be administratoren der om en rolle");
        page.Document.QuerySelectorAll("main li")
            .ShouldHaveSingleItem()
            .TextContent.ShouldContain("Fjordby sykehus HF");
    }

    [Fact]
    public async Task Someone_with_a_role_is_never_told_that_there_is_none()
    {
        await using var site = new Site();
        (await site.Open("/min-konto/uten-rolle")).Location.ShouldBe("/logg-inn");
        site.As(Cast.Sekretær);
        (await site.Open("/min-konto/uten-rolle")).Location.ShouldBe("/min-konto");
    }

    [Fact]
    public async Task The_way_to_sign_in_does_not_follow_a_host_that_the_request_made_up()
    {
        await using var site = new Site();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/arbeid?a=b");
        request.Headers.Host = "evil.example";
        using var answer = await site.Ask(request);
        answer.Headers.Location!.ToString().ShouldBe("/logg-inn?til=%2Farbeid%3Fa%3Db");
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

    private static async Task<string> WithPassword(
        Site site,
        CastMember member,
        bool hasCode = true
    ) =>
        await site.In(async services =>
        {
            var users = services.GetRequiredService<UserManager<Account>>();
            var account = (await users.FindByIdAsync(member.AccountId.ToString()))!;
            (await users.AddPasswordAsync(account, GoodPassword)).Succeeded.ShouldBeTrue();
            await users.SetTwoFactorEnabledAsync(account, hasCode);
            return account.Email!;
        });

    private static string Provider => TokenOptions.DefaultAuthenticatorProvider;

    /// <summary>Ties an app to the account.</summary>
    /// <returns>The secret of it.</returns>
    private static Task<string> WithCode(Site site, CastMember member) =>
        site.In(async services =>
        {
            var users = services.GetRequiredService<UserManager<Account>>();
            var account = (await users.FindByIdAsync(member.AccountId.ToString()))!;
            await users.ResetAuthenticatorKeyAsync(account);
            return (await users.GetAuthenticatorKeyAsync(account))!;
        });

    private static async Task<Page> SignIn(
        Site site,
        string email,
        string password = GoodPassword
    ) =>
        await site.Send(
            await site.AsPublic().Open("/logg-inn"),
            ("Email", email),
            ("Password", password)
        );

    private static async Task<Page> SignInWithCode(Site site, string email, string code)
    {
        var second = await SignIn(site, email);
        return await site.Send(await site.Open(second.Location!), ("Code", code));
    }

    // The link is sent beside the request: it comes when it comes.
    private static async Task<string> MailTo(Site site, string email)
    {
        for (var wait = 0; wait < 200; wait++)
        {
            var mail = await site.Db(db =>
                db.Set<OutgoingMessage>()
                    .Where(message => message.Address == email)
                    .Select(message => message.Body)
                    .FirstOrDefaultAsync()
            );
            if (mail is not null)
            {
                return mail;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The link never came.");
    }
}
