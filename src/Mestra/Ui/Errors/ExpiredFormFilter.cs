using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Mestra.Ui;

/// <summary>Notes that a form was refused because its token is not good any more, so that the error page can say so.</summary>
internal sealed class ExpiredFormFilter : IAlwaysRunResultFilter
{
    private static readonly object Mark = new();

    public static bool WasExpired(HttpContext context) => context.Items.ContainsKey(Mark);

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.HttpContext.Items[Mark] = true;
        }
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}
