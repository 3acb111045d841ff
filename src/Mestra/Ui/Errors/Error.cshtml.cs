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
    /// <summary>What happened.</summary>
    public PageError What { get; private set; }

    /// <summary>The form that could not be taken, so that nothing that was typed is lost; null where none was sent.</summary>
    internal PostedForm? Sent { get; private set; }

    /// <summary>What to tell those who look for the fault in the log.</summary>
    public string TraceId { get; } = Activity.Current?.TraceId.ToString() ?? "";

    public bool IsSignedIn => frame.IsSignedIn;

    public string SignInPath => frame.SignInPath;

    public Task OnGetAsync(int code) => Show(code);

    public Task OnPostAsync(int code) => Show(code);

    /// <summary>
    /// True where all that was entered may be sent once more with a token that is good. What another site has made up is
    /// never offered so: the browser says where a form stood.
    /// </summary>
    public bool MayBeSentAgain =>
        What == PageError.FormExpired && Sent is not null && StoodHere == true;

    /// <summary>True where the form may be sent when the person has signed in again; never what another site has made up.</summary>
    public bool MayBeSentSignedIn =>
        What == PageError.SignedOut && Sent is not null && StoodHere != false;

    // By what the browser says; null where it says nothing, as no browser does.
    private bool? StoodHere =>
        Request.Headers.Origin is [{ } origin]
            ? Uri.TryCreate(origin, UriKind.Absolute, out var there)
                && there.Authority == Request.Host.Value
            : null;

    private async Task Show(int code)
    {
        Sent = await PostedForm.Of(HttpContext);
        // A request that could not be read is thrown like a fault, but carries its own code.
        What = Meant(IsErrorBeingAnswered ? Response.StatusCode : code);
        ViewData["Title"] = texts[What];
        if (!IsErrorBeingAnswered)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private PageError Meant(int code) =>
        code switch
        {
            StatusCodes.Status400BadRequest when ExpiredFormFilter.WasExpired(HttpContext) => Sent
                is null
                ? PageError.NotUnderstood
                : PageError.FormExpired,
            StatusCodes.Status401Unauthorized => PageError.SignedOut,
            StatusCodes.Status403Forbidden => PageError.NoAccess,
            StatusCodes.Status404NotFound or StatusCodes.Status410Gone => PageError.NotFound,
            StatusCodes.Status409Conflict => PageError.ChangedMeanwhile,
            StatusCodes.Status413PayloadTooLarge => PageError.TooLarge,
            StatusCodes.Status414UriTooLong => PageError.AddressTooLong,
            StatusCodes.Status429TooManyRequests => PageError.TooMany,
            >= 400 and < 500 => PageError.NotUnderstood,
            _ => PageError.OurFault,
        };

    // Someone may open /feil/500 by hand: then there is no error to speak of.
    private bool IsErrorBeingAnswered =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || HttpContext.Features.Get<IExceptionHandlerPathFeature>() is not null;
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

    /// <summary>A form was sent after the person was signed out; it is kept on the page, to be sent once more.</summary>
    SignedOut,

    /// <summary>Somebody else changed or put in the same thing at the same moment.</summary>
    ChangedMeanwhile,

    /// <summary>A request that no page of ours sends.</summary>
    NotUnderstood,

    /// <summary>A file or a text beyond the limit.</summary>
    TooLarge,

    /// <summary>An address beyond the limit: far too many words in a search field.</summary>
    AddressTooLong,

    /// <summary>Too many attempts in a short time.</summary>
    TooMany,

    /// <summary>The fault is ours.</summary>
    OurFault,
}
