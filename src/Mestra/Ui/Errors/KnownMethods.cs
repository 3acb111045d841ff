namespace Mestra.Ui;

/// <summary>Pages are opened and forms are sent: nothing here is asked for by any other method.</summary>
internal static class KnownMethods
{
    /// <summary>Answers 405 to all else, before any page is looked up.</summary>
    public static Task Only(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD, POST";
        return Task.CompletedTask;
    }
}
