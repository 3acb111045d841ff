using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Mestra.Ui;

/// <summary>
/// Somebody else was quicker: the same thing changed, or the same thing put in, at the same moment. That is no fault of
/// ours, so it is answered 409 with what was typed. A use case that knows a better answer catches it before.
/// </summary>
internal sealed class ConflictFilter(MestraDb db) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (Conflict.Is(context.Exception))
        {
            // The page that tells of it may save a look; what failed must not come along.
            db.Forget();
            context.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
            context.ExceptionHandled = true;
        }
    }
}
