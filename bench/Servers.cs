using System.Security.Claims;
using Mestra.Kernel;
using Mestra.People;
using Mestra.People.Contracts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Bench;

/// <summary>The product as it is, with two doors that only a measurement needs.</summary>
internal static class BenchServer
{
    public static async Task<int> Run(string[] settings)
    {
        await using var app = Serve.Build(settings);
        await app.Services.PrepareStore(demonstration: false, _ => { }, CancellationToken.None);
        app.UseBarePages();
        app.UseMestra();
        app.MapGet("/bench/ready", () => "ready").AllowAnonymous();
        app.MapGet("/bench/sign-in/{membership:guid}", SignIn).AllowAnonymous();
        app.MapGet("/bench/token", Token).AllowAnonymous();
        await app.RunAsync();
        return 0;
    }

    private static async Task<string> SignIn(
        Guid membership,
        HttpContext http,
        PeopleDb db,
        IOrganisations organisations
    )
    {
        var row = await db
            .Memberships.IgnoreQueryFilters([MestraDb.OwnRowsOnly])
            .SingleAsync(m => m.Id == membership);
        var account = await db.Accounts.SingleAsync(a => a.Id == row.AccountId);
        var principal = await http
            .RequestServices.GetRequiredService<IUserClaimsPrincipalFactory<Account>>()
            .CreateAsync(account);
        var at = await organisations.Get(row.OrganisationId, http.RequestAborted);
        Claims.Act((ClaimsIdentity)principal.Identity!, row, at);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, principal);
        return "signed in";
    }

    private static string Token(HttpContext http, IAntiforgery antiforgery) =>
        antiforgery.GetAndStoreTokens(http).RequestToken!;
}

/// <summary>The least that the framework can do: what a start or a page costs without us.</summary>
internal static class BareServer
{
    public static async Task<int> Run(string port)
    {
        var builder = WebApplication.CreateSlimBuilder([
            $"--urls=http://127.0.0.1:{port}",
            "--Logging:LogLevel:Default=Error",
        ]);
        await using var app = builder.Build();
        app.MapGet("/", () => "bare");
        await app.RunAsync();
        return 0;
    }
}
