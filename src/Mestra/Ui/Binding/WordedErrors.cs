using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Mestra.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Mestra.Ui;

/// <summary>Everything the framework would say about a form, said in the reader's language and with the field's own label.</summary>
internal sealed class WordedErrors(Texts texts)
    : IConfigureOptions<MvcOptions>,
        IDisplayMetadataProvider,
        IValidationMetadataProvider
{
    private static readonly Dictionary<Type, string> Keys = new()
    {
        [typeof(RequiredAttribute)] = "Ui.Validation.Required",
        [typeof(StringLengthAttribute)] = "Ui.Validation.AtMost",
        [typeof(MaxLengthAttribute)] = "Ui.Validation.AtMost",
        [typeof(MinLengthAttribute)] = "Ui.Validation.AtLeast",
        [typeof(RangeAttribute)] = "Ui.Validation.Range",
        [typeof(EmailAddressAttribute)] = "Ui.Validation.Email",
        [typeof(UrlAttribute)] = "Ui.Validation.Url",
        [typeof(PhoneAttribute)] = "Ui.Validation.Phone",
        [typeof(RegularExpressionAttribute)] = "Ui.Validation.Form",
        [typeof(CompareAttribute)] = "Ui.Validation.Same",
    };

    public void Configure(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new WrittenValueBinders());
        options.ModelMetadataDetailsProviders.Add(this);
        // What must be answered is said by an attribute with words, not by a question mark in the type.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Say("Ui.Binding.Unreadable"));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Say("Ui.Binding.Unreadable"));
        messages.SetUnknownValueIsInvalidAccessor(_ => Say("Ui.Binding.Unreadable"));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Say("Ui.Binding.Unreadable"));
        messages.SetValueIsInvalidAccessor(_ => Say("Ui.Binding.Unreadable"));
        messages.SetValueMustBeANumberAccessor(_ => Say("Ui.Binding.NotANumber"));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Say("Ui.Binding.NotANumber"));
        messages.SetMissingBindRequiredValueAccessor(_ => Say("Ui.Validation.Required"));
        messages.SetMissingKeyOrValueAccessor(() => Say("Ui.Validation.Required"));
        messages.SetMissingRequestBodyRequiredValueAccessor(() => Say("Ui.Validation.Required"));
        messages.SetValueMustNotBeNullAccessor(_ => Say("Ui.Validation.Required"));
    }

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        context.DisplayMetadata.DisplayName ??= () => FormFields.NameMark;
        if (context.Key.ModelType == typeof(string) && !AllowsNull(context.Key))
        {
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (
            var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>()
        )
        {
            if (Keys.TryGetValue(rule.GetType(), out var key) && IsFrameworksOwn(rule))
            {
                rule.ErrorMessage = key;
            }
        }
    }

    // A message of ours is a text key and has no spaces; some rules bring their English one along.
    private static bool IsFrameworksOwn(ValidationAttribute rule) =>
        rule.ErrorMessageResourceName is null && rule.ErrorMessage?.Contains(' ') != false;

    private string Say(string key) => texts[key, FormFields.NameMark];

    private static bool AllowsNull(ModelMetadataIdentity key)
    {
        var nullability = new NullabilityInfoContext();
        var state =
            key.PropertyInfo is { } property ? nullability.Create(property).WriteState
            : key.ParameterInfo is { } parameter ? nullability.Create(parameter).WriteState
            : NullabilityState.Nullable;
        return state != NullabilityState.NotNull;
    }
}

/// <summary>Lets the framework's own rules look up their messages among our texts.</summary>
internal sealed class TextsLocalizer(Texts texts) : IStringLocalizer
{
    public LocalizedString this[string name] => new(name, texts[name]);

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, texts[name, arguments]);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
