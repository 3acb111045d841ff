using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Mestra.Kernel;
using Mestra.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Mestra.Testing;

/// <summary>
/// The whole product in memory, on a fixed day, used as a person without JavaScript uses it: open a page, fill it in,
/// send it. Each test has a database of its own, copied from one with the cast in it (<see cref="Cast"/>).
/// </summary>
/// <remarks>MESTRA_TEST_DATABASE=postgres runs the same tests on PostgreSQL; without it they run on SQLite.</remarks>
public sealed class Site : IAsyncDisposable
{
    private readonly HttpClient _browser;
    private readonly TestStore _store;
    private readonly ConcurrentDictionary<string, string> _jar = new(StringComparer.Ordinal);
    private string? _cookie;

    /// <summary>A new database with the cast in it; nobody is signed in.</summary>
    /// <param name="demonstration">True for a demonstration store.</param>
    public Site(bool demonstration = false)
    {
        Host = ProductHost.Of(demonstration);
        _store = Host.NewStore();
        _browser = Host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        _browser.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("nb"));
    }

    /// <summary>Monday 4 January 2027; every test begins at ten o'clock in Oslo.</summary>
    public static DateOnly Today { get; } = new(2027, 1, 4);

    /// <summary>The clock that the program asks; move it to see what happens later.</summary>
    public FakeTimeProvider Clock => _store.Clock;

    internal ProductHost Host { get; }

    /// <summary>Acts as this member of the cast from now on.</summary>
    public Site As(CastMember member)
    {
        _jar.Clear();
        _cookie = In(services => SignInCookie(services, member)).GetAwaiter().GetResult();
        return this;
    }

    /// <summary>Acts as nobody: the public.</summary>
    public Site AsPublic()
    {
        _jar.Clear();
        _cookie = null;
        return this;
    }

    /// <summary>Reads in this language from now on (two letters).</summary>
    public Site Reading(string language)
    {
        _browser.DefaultRequestHeaders.AcceptLanguage.Clear();
        _browser.DefaultRequestHeaders.AcceptLanguage.Add(
            new StringWithQualityHeaderValue(language)
        );
        return this;
    }

    /// <summary>Someone else is quicker: these rows are put in right before the program's next save.</summary>
    public Site WhileSomeoneAdds(params object[] rows)
    {
        _store.BeforeNextSave = db => db.AddRange(rows);
        return this;
    }

    /// <summary>Opens a page.</summary>
    public async Task<Page> Open(string path) =>
        await Read(path, await Ask(new HttpRequestMessage(HttpMethod.Get, path)));

    /// <summary>Opens a page and follows redirects as a browser does.</summary>
    public async Task<Page> Follow(Page answer)
    {
        while (answer.Location is { } location)
        {
            answer = await Open(location);
        }

        return answer;
    }

    /// <summary>Fills in the form that has these fields (the first in main that has the first of them) and sends it.</summary>
    public Task<Page> Send(Page page, params (string Field, string Value)[] answers) =>
        Send(page, page.FormWith(answers.Length > 0 ? answers[0].Field : null), answers);

    /// <summary>Chooses the file, fills in the form that has its field, and sends it.</summary>
    public async Task<Page> Send(
        Page page,
        ChosenFile file,
        params (string Field, string Value)[] answers
    )
    {
        var form = page.FormWith(file.Field);
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in Page.Filled(form, answers))
        {
            parts.Add(new StringContent(value), name);
        }

        using var chosen = new ByteArrayContent(file.Bytes);
        chosen.Headers.ContentType = new(file.Type);
        parts.Add(chosen, file.Field, file.Name);
        using var request = new HttpRequestMessage(HttpMethod.Post, page.Path) { Content = parts };
        return await Read(page.Path, await Ask(request, page.Antiforgery));
    }

    /// <summary>Presses the button that says this, in the form it stands in.</summary>
    public Task<Page> Press(Page page, string button, params (string Field, string Value)[] answers)
    {
        var (form, pressed, target) = page.Button(button);
        return Send(page, form, pressed is { } extra ? [.. answers, extra] : answers, target);
    }

    /// <summary>Presses the button that says this, and keeps the file that comes.</summary>
    public async Task<Downloaded> Download(Page page, string button)
    {
        var (form, pressed, target) = page.Button(button);
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            target ?? form.GetAttribute("action") ?? page.Path
        )
        {
            Content = new FormUrlEncodedContent(
                Page.Filled(form, pressed is { } extra ? [extra] : [])
            ),
        };
        return await Downloaded.From(await Ask(request, page.Antiforgery));
    }

    /// <summary>Sends any request as the person who is signed in, and keeps the cookies of the answer as a browser does.</summary>
    public Task<HttpResponseMessage> Ask(HttpRequestMessage request) => Ask(request, null);

    /// <summary>Does something with the program's own services, as the system.</summary>
    public async Task<T> In<T>(Func<IServiceProvider, Task<T>> act)
    {
        Enter();
        await using var scope = Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().AsSystem("Test");
        return await act(scope.ServiceProvider);
    }

    /// <summary>Does something with the program's own services, as the system.</summary>
    public Task In(Func<IServiceProvider, Task> act) =>
        In(async services =>
        {
            await act(services);
            return true;
        });

    /// <summary>Does something with the program's own services, as this member of the cast.</summary>
    public async Task<T> In<T>(CastMember member, Func<IServiceProvider, Task<T>> act)
    {
        Enter();
        await using var scope = Host.Services.CreateAsyncScope();
        scope
            .ServiceProvider.GetRequiredService<Acting>()
            .As(member.AccountId, member.Name, member.Role.ToString(), member.OrganisationId);
        return await act(scope.ServiceProvider);
    }

    /// <summary>Reads from the database, all organisations' rows.</summary>
    public Task<T> Db<T>(Func<MestraDb, Task<T>> read) =>
        In(services => read(services.GetRequiredService<MestraDb>()));

    /// <summary>Puts rows in the database.</summary>
    public Task Add(params object[] rows) =>
        In(async services =>
        {
            var db = services.GetRequiredService<MestraDb>();
            db.AddRange(rows);
            await db.Save("Test", TestContext.Current.CancellationToken);
        });

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _store.DisposeAsync();
    }

    /// <summary>What the program does from here on, it does in this test's own store.</summary>
    private void Enter() => TestStore.Current.Value = _store;

    internal async Task<Page> Send(
        Page page,
        AngleSharp.Html.Dom.IHtmlFormElement form,
        IReadOnlyList<(string Field, string Value)> answers,
        string? buttonTarget = null
    )
    {
        var target =
            buttonTarget
            ?? (form.GetAttribute("action") is { Length: > 0 } action ? action : page.Path);
        var fields = Page.Filled(form, answers);
        if (string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase))
        {
            using var query = new FormUrlEncodedContent(fields);
            return await Open($"{target.Split('?')[0]}?{await query.ReadAsStringAsync()}");
        }

        var answer = await Post(target, fields, page.Antiforgery);
        // A browser sends the form along when it is sent on with its method kept.
        return answer.StatusCode == System.Net.HttpStatusCode.RedirectKeepVerb
            ? await Read(
                page.Path,
                await Post(answer.Headers.Location!.ToString(), fields, page.Antiforgery)
            )
            : await Read(page.Path, answer);
    }

    private async Task<HttpResponseMessage> Post(
        string target,
        IEnumerable<KeyValuePair<string, string>> fields,
        string? formCookie
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target)
        {
            Content = new FormUrlEncodedContent(fields),
        };
        return await Ask(request, formCookie);
    }

    /// <summary>Sends a request with the cookies that were kept.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="formCookie">The cookie of the page that a form stands on; it goes before a later one.</param>
    private async Task<HttpResponseMessage> Ask(HttpRequestMessage request, string? formCookie)
    {
        Enter();
        if (formCookie is not null)
        {
            _jar[formCookie.Split('=')[0]] = formCookie;
        }

        var cookies = _jar
            .Values.Where(kept => _cookie is null || !IsSignIn(kept))
            .Append(_cookie)
            .OfType<string>()
            .ToList();
        if (cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", cookies));
        }

        var response = await _browser.SendAsync(request, TestContext.Current.CancellationToken);
        Keep(response);
        return response;
    }

    // Whoever the test acts as goes before whoever signed in by the form.
    private bool IsSignIn(string cookie) => cookie.Split('=')[0] == _cookie!.Split('=')[0];

    private void Keep(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            return;
        }

        foreach (var cookie in set.Select(line => line.Split(';')[0]))
        {
            var name = cookie.Split('=')[0];
            if (cookie.Length == name.Length + 1)
            {
                _jar.TryRemove(name, out _);
            }
            else
            {
                _jar[name] = cookie;
            }
        }
    }

    // A page keeps the form cookie that it was opened under, also when an earlier page had set it.
    private async Task<Page> Read(string path, HttpResponseMessage response)
    {
        var page = await Page.Read(path, response);
        var standing = _jar.Values.FirstOrDefault(Page.IsFormCookie);
        return page with { Antiforgery = page.Antiforgery ?? standing };
    }

    private static async Task<string> SignInCookie(IServiceProvider services, CastMember member)
    {
        var db = services.GetRequiredService<MestraDb>();
        var account = await db.Set<Account>().SingleAsync(a => a.Id == member.AccountId);
        var principal = await services
            .GetRequiredService<IUserClaimsPrincipalFactory<Account>>()
            .CreateAsync(account);
        var membership = await db.Set<Membership>().SingleAsync(m => m.Id == member.MembershipId);
        var at = await db.Set<Organisation>().SingleAsync(o => o.Id == member.OrganisationId);
        Claims.Act(
            (System.Security.Claims.ClaimsIdentity)principal.Identity!,
            membership,
            at.Card()
        );
        var cookie = services
            .GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(
            principal,
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(10) },
            IdentityConstants.ApplicationScheme
        );
        return $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(ticket)}";
    }
}
