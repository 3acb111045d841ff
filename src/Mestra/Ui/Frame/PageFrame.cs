using Mestra.Kernel;
using Microsoft.AspNetCore.Authorization;

namespace Mestra.Ui;

/// <summary>What stands around every page: who is signed in, where, and what they may open. One per request.</summary>
/// <remarks>The module that knows organisations sets what the kernel does not know; a page only reads.</remarks>
public sealed class PageFrame(
    IHttpContextAccessor http,
    IAuthorizationService authorization,
    IEnumerable<MenuItem> menu,
    IEnumerable<FramePart> parts,
    TimeProvider clock,
    Store store,
    Acting acting,
    Texts texts
)
{
    /// <summary>True where the store is a demonstration: every page then says so and asks not to be indexed.</summary>
    public bool IsDemonstration => store.IsDemonstration;

    /// <summary>The signed-in person's name; empty for the public.</summary>
    public string PersonName => acting.Name;

    /// <summary>The role acted in, in the reader's words (<c>sekretær</c>); empty for the public.</summary>
    public string RoleText => acting.Role.Length > 0 ? texts["Role." + acting.Role] : "";

    /// <summary>The organisation acted for; empty for the public.</summary>
    public string OrganisationName { get; set; } = "";

    /// <summary>The organisation's time zone (IANA).</summary>
    public string Zone { get; set; } = "Europe/Oslo";

    /// <summary>The organisation's country (ISO 3166).</summary>
    public string Country { get; set; } = "NO";

    /// <summary>What the country's identity numbers are called, as a text key: for a number that is not known yet. A known one has its kind's name.</summary>
    public string NationalIdLabel =>
        Country == "SE" ? "NationalId.Swedish" : "NationalId.Norwegian";

    /// <summary>Where people sign in.</summary>
    public string SignInPath { get; set; } = "/logg-inn";

    /// <summary>Where a form is posted to sign out.</summary>
    public string SignOutPath { get; set; } = "/logg-ut";

    /// <summary>True for a person with an account who has proved it.</summary>
    public bool IsSignedIn => http.HttpContext?.User.Identity?.IsAuthenticated == true;

    /// <summary>The day that it is where the organisation is.</summary>
    public DateOnly Today => Day(clock.GetUtcNow());

    /// <summary>The day that a moment belongs to where the organisation is.</summary>
    public DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).Date);

    /// <summary>The organisation's own time of a moment.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(Zone));

    /// <summary>The menu of the public pages or of the staff pages, with only what this person may open.</summary>
    public Task<IReadOnlyList<MenuItem>> Menu(bool isPublic) =>
        Open(
            menu.Where(item => item.IsPublic == isPublic).OrderBy(item => item.Order),
            item => item.Policy
        );

    /// <summary>Those of the ways that this person may go, in the order they came.</summary>
    /// <typeparam name="TWay">What leads to a page: a line in the menu, a shortcut.</typeparam>
    public async Task<IReadOnlyList<TWay>> Open<TWay>(
        IEnumerable<TWay> ways,
        Func<TWay, string> policyOf
    )
    {
        List<TWay> open = [];
        foreach (var way in ways)
        {
            if (await Allows(policyOf(way)))
            {
                open.Add(way);
            }
        }

        return open;
    }

    /// <summary>The item that the path belongs to: the one with the longest path that begins it.</summary>
    public static MenuItem? CurrentOf(IEnumerable<MenuItem> items, string path) =>
        items.Where(item => IsBelow(path, item.Path)).MaxBy(item => item.Path.Length);

    /// <summary>True where the person of this request may, by the named policy.</summary>
    public async Task<bool> Allows(string policy) =>
        http.HttpContext is { } context
        && (await authorization.AuthorizeAsync(context.User, policy)).Succeeded;

    /// <summary>What the modules put into a place of the frame.</summary>
    public IEnumerable<FramePart> Parts(FrameSlot slot) =>
        parts.Where(part => part.Slot == slot).OrderBy(part => part.Order);

    private static bool IsBelow(string path, string root) =>
        path.StartsWith(root, StringComparison.OrdinalIgnoreCase)
        && (path.Length == root.Length || path[root.Length] == '/');
}
