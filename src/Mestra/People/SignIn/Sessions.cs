using System.Security.Claims;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Mestra.People;

/// <summary>Ends the session of one browser on every node, and leaves the person's other browsers alone.</summary>
/// <remarks>
/// What is kept is which sessions have ended and not which are open: a small table, asked by its key. A session that was
/// open is not asked about again for <see cref="Trusted"/> on this node, unless it is ended here.
/// </remarks>
internal sealed class Sessions(PeopleDb db, IMemoryCache seen, TimeProvider clock)
{
    /// <summary>How long a cookie lasts after its last renewal.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(10);

    /// <summary>How long an open session is taken to be open without asking: what another node ended is refused here within it.</summary>
    public static readonly TimeSpan Trusted = TimeSpan.FromSeconds(3);

    /// <summary>Where the request keeps whom its cookie named, while the cookie is renewed.</summary>
    public static readonly object Renewed = new();

    /// <summary>From now on no copy of this browser's cookie opens anything.</summary>
    public async Task End(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (user.SessionId() is not { } id)
        {
            return;
        }

        var now = clock.GetUtcNow();
        await db.EndedSessions.Where(s => s.Until < now).ExecuteDeleteAsync(cancel);
        db.EndedSessions.Add(new() { Id = id, Until = now + Length });
        seen.Remove(Key(id));
        try
        {
            await db.SaveWithoutTrace(cancel);
        }
        catch (DbUpdateException failure) when (Conflict.Is(failure))
        {
            // Pressed twice: it has ended.
        }
    }

    /// <summary>Refuses a cookie whose session has ended; the rest is held against the account as before.</summary>
    public static async Task Validate(
        CookieValidatePrincipalContext context,
        Func<CookieValidatePrincipalContext, Task> accountAllows
    )
    {
        var http = context.HttpContext;
        // The site's own files are everyone's, and there are many of them.
        var isFile = http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var sessions = http.RequestServices.GetRequiredService<Sessions>();
        if (!isFile && !await sessions.IsOpen(context.Principal!, http.RequestAborted))
        {
            context.RejectPrincipal();
            return;
        }

        http.Items[Renewed] = context.Principal;
        await accountAllows(context);
    }

    private async Task<bool> IsOpen(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (user.SessionId() is not { } id)
        {
            return false;
        }

        if (seen.TryGetValue(Key(id), out _))
        {
            return true;
        }

        var isOpen = !await db.EndedSessions.AnyAsync(s => s.Id == id, cancel);
        if (isOpen)
        {
            seen.Set(Key(id), isOpen, Trusted);
        }

        return isOpen;
    }

    private static object Key(Guid id) => ("session", id);
}
