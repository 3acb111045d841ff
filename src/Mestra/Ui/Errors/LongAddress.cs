namespace Mestra.Ui;

/// <summary>
/// An address that no page of ours leads to by its length (a whole document pasted in a search field) is answered in
/// words. The server reads such a line to its end only so that it can be answered: its own answer would be without a word.
/// </summary>
internal static class LongAddress
{
    /// <summary>How long a line the server reads, in bytes. What is longer still is cut off without a page.</summary>
    public const int MostBytesRead = 512 * 1024;

    /// <summary>How long an address a page meets, in letters as they are sent; the usual limit of servers.</summary>
    public const int MostLetters = 8 * 1024;

    /// <summary>Answers 414 before any page is looked up, and forgets the address: the answer's own links must not carry it on.</summary>
    public static Task Refuse(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (LengthOf(request.Path.Value) + LengthOf(request.QueryString.Value) <= MostLetters)
        {
            return next(context);
        }

        (request.Path, request.QueryString) = ("/", default);
        context.Response.StatusCode = StatusCodes.Status414UriTooLong;
        return Task.CompletedTask;
    }

    private static int LengthOf(string? part) => part?.Length ?? 0;
}
