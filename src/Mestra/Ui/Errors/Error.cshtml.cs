using System.Diagnostics;
using Mestra.Kernel;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Ui;

/// <summary>Says in the reader's language what went wrong and what to do now.</summary>
/// <remarks>It answers whatever was asked: the failed request is run again with its own method, token or no token.</remarks>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorPage(Texts texts, PageFrame frame) : PageModel
{
    private const int LongestShown = 20_000;

    /// <summary>What happened.</summary>
    public PageError What { get; private set; }

    /// <summary>What the person had typed in a form that came too late, so that nothing is lost.</summary>
    public IReadOnlyList<string> Typed { get; private set; } = [];

    /// <summary>The page that the form stood on.</summary>
    public string? FormPage { get; private set; }

    /// <summary>What to tell those who look for the fault in the log.</summary>
    public string TraceId { get; } = Activity.Current?.TraceId.ToString() ?? "";

    public bool IsSignedIn => frame.IsSignedIn;

    public Task OnGetAsync(int code) => Show(code);

    public Task OnPostAsync(int code) => Show(code);

    private async Task Show(int code)
    {
        What =
            ExpiredFormFilter.WasExpired(HttpContext) ? PageError.FormExpired
            : code == StatusCodes.Status403Forbidden ? PageError.NoAccess
            : code is StatusCodes.Status404NotFound or StatusCodes.Status410Gone
                ? PageError.NotFound
            : code == StatusCodes.Status413PayloadTooLarge ? PageError.TooLarge
            : code == StatusCodes.Status429TooManyRequests ? PageError.TooMany
            : code is >= 400 and < 500 ? PageError.NotUnderstood
            : PageError.OurFault;
        ViewData["Title"] = texts[What];
        if (!IsErrorBeingAnswered)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        if (What == PageError.FormExpired)
        {
            FormPage = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;
            await RememberTyped();
        }
    }

    // Someone may open /feil/500 by hand: then there is no error to speak of.
    private bool IsErrorBeingAnswered =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || HttpContext.Features.Get<IExceptionHandlerPathFeature>() is not null;

    private async Task RememberTyped()
    {
        if (!Request.HasFormContentType)
        {
            return;
        }

        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        Typed =
        [
            .. form.Where(field => !IsSecret(field.Key))
                .SelectMany(field => field.Value)
                .OfType<string>()
                .Where(text =>
                    text.Length > 3 && text.Any(char.IsLetter) && !Guid.TryParse(text, out _)
                )
                .Where(text => text is not ("true" or "false"))
                .Select(text => text.Length > LongestShown ? text[..LongestShown] : text),
        ];
    }

    // The token, passwords and identity numbers are never shown again.
    private static bool IsSecret(string name) =>
        name.StartsWith("__", StringComparison.Ordinal)
        || name.Contains("password", StringComparison.OrdinalIgnoreCase)
        || name.Contains("nationalid", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What an error page has to say.</summary>
public enum PageError
{
    /// <summary>The role does not allow it.</summary>
    NoAccess,

    /// <summary>No such page, or not for this organisation.</summary>
    NotFound,

    /// <summary>The form's token is no longer good: signed out, signed in as another, or a very old page.</summary>
    FormExpired,

    /// <summary>A request that no page of ours sends.</summary>
    NotUnderstood,

    /// <summary>A file or a text beyond the limit.</summary>
    TooLarge,

    /// <summary>Too many attempts in a short time.</summary>
    TooMany,

    /// <summary>The fault is ours.</summary>
    OurFault,
}
