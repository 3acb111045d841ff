using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mestra.Ui;

/// <summary>
/// The NUL character, which no keyboard types and PostgreSQL cannot keep, is left out of what people send: of the query
/// before anyone reads it, and of every text that is bound. (A form whose encoding has one cannot be read at all.)
/// </summary>
internal static class NoNulls
{
    private const string Encoded = "%00";

    /// <summary>Reads the query without them.</summary>
    public static Task LeaveOutOfQuery(HttpContext context, RequestDelegate next)
    {
        var query = context.Request.QueryString.Value;
        if (query?.Contains(Encoded, StringComparison.Ordinal) == true)
        {
            context.Request.QueryString = new(query.Replace(Encoded, "", StringComparison.Ordinal));
        }

        return next(context);
    }

    /// <summary>The text without them.</summary>
    public static string? LeaveOut(string? text) =>
        text?.Replace("\0", "", StringComparison.Ordinal);
}

/// <summary>Binds a text without NUL characters, and shows it again without them.</summary>
internal sealed class TextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        var text = NoNulls.LeaveOut(given.FirstValue);
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, text, text);
        var isNull =
            bindingContext.ModelMetadata.ConvertEmptyStringToNull
            && string.IsNullOrWhiteSpace(text);
        bindingContext.Result = ModelBindingResult.Success(isNull ? null : text);
        return Task.CompletedTask;
    }
}
