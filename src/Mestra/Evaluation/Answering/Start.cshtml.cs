using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Evaluation;

/// <summary>Where the QR on the wall leads: one press, and the phone has a code of its own.</summary>
/// <remarks>A press and not the scan itself takes the code: programs that look ahead at addresses would use up the room's codes.</remarks>
public sealed class StartPage(HandOutCodes codes, EvaluationDb db, DoorLimits limits) : PageModel
{
    /// <summary>The cookie that gives the same phone the same code.</summary>
    public const string Cookie = "mestra-svar";

    [BindProperty(SupportsGet = true)]
    public string Door { get; set; } = "";

    public EvaluationRefusal? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        this.KeepOutOfCaches();
        return await db.Door(Door, cancel) switch
        {
            null => Say(EvaluationRefusal.UnknownCode, StatusCodes.Status404NotFound),
            { IsOpen: false } => Say(EvaluationRefusal.Closed, StatusCodes.Status410Gone),
            _ => Page(),
        };
    }

    public async Task<IActionResult> OnPostAsync(bool another, CancellationToken cancel)
    {
        this.KeepOutOfCaches();
        if (!limits.MayAsk(Door, HttpContext))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        // The same phone gets the same code: who scans twice does not take another's.
        var (code, refusal) = await codes.AtTheDoor(Door, Request.Cookies[Cookie], another, cancel);
        if (code is null)
        {
            return Say(refusal!.Value, StatusOf(refusal.Value));
        }

        Response.Cookies.Append(
            Cookie,
            code,
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                Path = "/svar",
                SameSite = SameSiteMode.Lax,
                Secure = Request.IsHttps,
            }
        );
        return Redirect("/svar/" + code);
    }

    private static int StatusOf(EvaluationRefusal refusal) =>
        refusal switch
        {
            EvaluationRefusal.UnknownCode => StatusCodes.Status404NotFound,
            EvaluationRefusal.Closed => StatusCodes.Status410Gone,
            _ => StatusCodes.Status409Conflict,
        };

    private PageResult Say(EvaluationRefusal refusal, int status)
    {
        Refusal = refusal;
        Response.StatusCode = status;
        return Page();
    }
}
