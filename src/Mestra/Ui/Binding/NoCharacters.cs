using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mestra.Ui;

/// <summary>
/// What no keyboard types and no text means is left out of what people send: of the query before anyone reads it, and of
/// every text that is bound. That is NUL, which PostgreSQL cannot keep, and the code points that Unicode says are no
/// characters, which cannot be compared. (<see cref="FormWithoutNul"/> makes a form readable that has one.)
/// </summary>
internal static class NoCharacters
{
    private static readonly string[] Encoded = ["%00", "%EF%BF%BE", "%EF%BF%BF"];
    private static readonly string[] Plain = ["\0", "\uFFFE", "\uFFFF"];

    /// <summary>Reads the query without them.</summary>
    public static Task LeaveOutOfQuery(HttpContext context, RequestDelegate next)
    {
        if (context.Request.QueryString.Value is { Length: > 0 } query)
        {
            context.Request.QueryString = new(Without(query, Encoded));
        }

        return next(context);
    }

    /// <summary>The text without them; empty where nothing of it can be seen.</summary>
    public static string? LeaveOut(string? text) =>
        text is null ? null
        : Names.CanBeSeen(text) ? Without(text, Plain)
        : "";

    // Until none is left: what stood on either side of one may make another. A NUL counts for nothing where a culture
    // compares, so it is looked for as it is.
    private static string Without(string text, string[] wrong)
    {
        while (Array.Exists(wrong, one => text.Contains(one, StringComparison.OrdinalIgnoreCase)))
        {
            text = wrong.Aggregate(
                text,
                (left, one) => left.Replace(one, "", StringComparison.OrdinalIgnoreCase)
            );
        }

        return text;
    }
}

/// <summary>Binds a text without what is no character, and shows it again without it.</summary>
internal sealed class TextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        var text = NoCharacters.LeaveOut(given.FirstValue);
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, text, text);
        var isNull =
            bindingContext.ModelMetadata.ConvertEmptyStringToNull
            && string.IsNullOrWhiteSpace(text);
        bindingContext.Result = ModelBindingResult.Success(isNull ? null : text);
        return Task.CompletedTask;
    }
}
