using System.Globalization;
using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mestra.Ui;

/// <summary>Reads days, times and numbers as people type them, and says in words what could not be read.</summary>
internal sealed class WrittenValueBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) ? new WrittenValueBinder<DateOnly>(Day)
            : type == typeof(TimeOnly) ? new WrittenValueBinder<TimeOnly>(Time)
            : type == typeof(int) ? new WrittenValueBinder<int>(Whole)
            : type == typeof(string) ? new TextBinder()
            : type == typeof(decimal) ? new WrittenValueBinder<decimal>(Number)
            : null;
    }

    private static string? Day(string typed, Texts texts, out DateOnly day) =>
        DateReading.Read(typed, out day) is { } refusal ? texts[refusal] : null;

    private static string? Time(string typed, Texts texts, out TimeOnly time) =>
        TimeReading.TryRead(typed, out time) ? null : texts["Ui.Binding.NotATime"];

    private static string? Whole(string typed, Texts texts, out int number)
    {
        var read = NumberReading.TryRead(typed, out var value);
        number = read && value is >= int.MinValue and <= int.MaxValue ? (int)value : 0;
        return read && number == value
            ? null
            : texts["Ui.Binding.NotAWholeNumber", FormFields.NameMark];
    }

    private static string? Number(string typed, Texts texts, out decimal number) =>
        NumberReading.TryRead(typed, out number)
            ? null
            : texts["Ui.Binding.NotANumber", FormFields.NameMark];
}

/// <summary>Reads one kind of value from a form.</summary>
/// <returns>What is wrong, in words; null where it was read.</returns>
internal delegate string? ReadWritten<T>(string typed, Texts texts, out T value);

/// <summary>Keeps what was typed, and binds it or says why not.</summary>
internal sealed class WrittenValueBinder<T>(ReadWritten<T> read) : IModelBinder
    where T : struct
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        var typed = given.FirstValue;
        if (string.IsNullOrWhiteSpace(typed))
        {
            BindEmpty(bindingContext);
            return Task.CompletedTask;
        }

        var texts = bindingContext.HttpContext.RequestServices.GetRequiredService<Texts>();
        if (read(typed, texts, out var value) is { } wrong)
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, wrong);
        }
        else
        {
            bindingContext.Result = ModelBindingResult.Success(value);
        }

        return Task.CompletedTask;
    }

    private static void BindEmpty(ModelBindingContext context)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType)
        {
            context.Result = ModelBindingResult.Success(null);
        }
        else
        {
            context.ModelState.TryAddModelError(
                context.ModelName,
                context.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor("")
            );
        }
    }
}

/// <summary>Reads a number with the reader's own decimal mark, or a full stop or comma that cannot be anything else.</summary>
internal static class NumberReading
{
    public static bool TryRead(string typed, out decimal number)
    {
        number = 0;
        var text = string.Concat(typed.Where(c => !char.IsWhiteSpace(c))).Replace('−', '-');
        var mark = text.IndexOfAny(['.', ',']);
        var own = CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator[0];
        // 1.000 is a thousand to one reader and one to another: then we ask rather than guess.
        if (mark >= 0 && text[mark] != own && text.Length - mark - 1 == 3)
        {
            return false;
        }

        return decimal.TryParse(
            text.Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out number
        );
    }
}
