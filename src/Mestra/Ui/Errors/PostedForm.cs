using Microsoft.AspNetCore.Diagnostics;

namespace Mestra.Ui;

/// <summary>What was sent to the address that is answered now: to be shown, or sent once more.</summary>
/// <param name="Address">Where it was sent, with the query.</param>
/// <param name="Fields">Names and values in the order they came; a password never.</param>
internal sealed record PostedForm(string Address, IReadOnlyList<(string Name, string Value)> Fields)
{
    private const int LongestShown = 20_000;

    /// <summary>What the person wrote, to be read and copied: no token, no choice among given ones, no identity number.</summary>
    public IReadOnlyList<string> Typed =>
        [
            .. Fields
                .Where(sent =>
                    !sent.Name.StartsWith("__", StringComparison.Ordinal)
                    && !sent.Name.EndsWith(nameof(WholeForm.Opened), StringComparison.Ordinal)
                    && !sent.Name.Contains("nationalid", StringComparison.OrdinalIgnoreCase)
                    && !sent.Name.EndsWith("Number", StringComparison.OrdinalIgnoreCase)
                )
                .Select(sent => sent.Value)
                .Where(text =>
                    text.Length > 3 && text.Any(char.IsLetter) && !Guid.TryParse(text, out _)
                )
                .Where(text => text is not ("true" or "false"))
                .Select(text => text.Length > LongestShown ? text[..LongestShown] : text),
        ];

    /// <summary>All that was entered, without the token that is good no more.</summary>
    public IEnumerable<(string Name, string Value)> Entered =>
        Fields.Where(sent => sent.Name != "__RequestVerificationToken");

    /// <summary>True where the form was sent only to be shown in another language.</summary>
    public bool IsLanguageSwitch { get; private init; }

    /// <summary>The form of this request; null where none was sent, or it cannot be read.</summary>
    public static async Task<PostedForm?> Of(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType)
        {
            return null;
        }

        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return new(
                AddressOf(context),
                [
                    .. form.Where(field => field.Key != LanguageSwitch.Field)
                        .Where(field =>
                            !field.Key.Contains("password", StringComparison.OrdinalIgnoreCase)
                        )
                        .SelectMany(field => field.Value.Select(value => (field.Key, value ?? ""))),
                ]
            )
            {
                IsLanguageSwitch = form.ContainsKey(LanguageSwitch.Field),
            };
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The address that was asked for, also where an error page answers for it.</summary>
    public static string AddressOf(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
            ? asked.OriginalPathBase + asked.OriginalPath + asked.OriginalQueryString
        : context.Features.Get<IExceptionHandlerPathFeature>() is { } failed
            ? failed.Path + context.Request.QueryString
        : context.Request.PathBase + context.Request.Path + context.Request.QueryString;
}
