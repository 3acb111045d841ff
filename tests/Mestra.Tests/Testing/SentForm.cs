using System.Globalization;
using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;
using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Mestra.Testing;

/// <summary>A form as the program receives it: read, checked, and shown again by the form parts, without a page around it.</summary>
/// <typeparam name="TInput">What the form is bound to; its properties are the fields.</typeparam>
internal sealed class SentForm<TInput> : IDisposable
    where TInput : class, new()
{
    private readonly IServiceScope _scope;
    private readonly ViewContext _view;

    private SentForm(IServiceScope scope, ActionContext action, TInput input)
    {
        _scope = scope;
        Input = input;
        var data = new ViewDataDictionary(
            scope.ServiceProvider.GetRequiredService<IModelMetadataProvider>(),
            action.ModelState
        )
        {
            Model = input,
        };
        _view = new ViewContext
        {
            ActionDescriptor = action.ActionDescriptor,
            HttpContext = action.HttpContext,
            RouteData = action.RouteData,
            ViewData = data,
        };
    }

    /// <summary>What was read.</summary>
    public TInput Input { get; }

    public ModelStateDictionary State => _view.ViewData.ModelState;

    /// <summary>The request that the page answers.</summary>
    public HttpRequest Request => _view.HttpContext.Request;

    public FormFields Fields => _scope.ServiceProvider.GetRequiredService<FormFields>();

    /// <summary>The form before anyone has sent it.</summary>
    public static SentForm<TInput> Unsent(string language, TInput? input = null)
    {
        var scope = Speak(language);
        return new(scope, Action(scope), input ?? new());
    }

    /// <summary>The form with these answers.</summary>
    public static async Task<SentForm<TInput>> Of(
        string language,
        params (string Field, string Value)[] answers
    )
    {
        var scope = Speak(language);
        var services = scope.ServiceProvider;
        var action = Action(scope);
        var form = new FormCollection(
            answers
                .GroupBy(answer => answer.Field)
                .ToDictionary(
                    field => field.Key,
                    field => new StringValues([.. field.Select(f => f.Value)])
                )
        );
        var input = new TInput();
        var metadata = services
            .GetRequiredService<IModelMetadataProvider>()
            .GetMetadataForType(typeof(TInput));
        var binder = services
            .GetRequiredService<IModelBinderFactory>()
            .CreateBinder(new() { Metadata = metadata });
        var result = await services
            .GetRequiredService<Microsoft.AspNetCore.Mvc.ModelBinding.ParameterBinder>()
            .BindModelAsync(
                action,
                binder,
                new FormValueProvider(BindingSource.Form, form, CultureInfo.CurrentCulture),
                new ParameterDescriptor { Name = "", ParameterType = typeof(TInput) },
                metadata,
                input
            );
        return new(scope, action, (TInput?)result.Model ?? input);
    }

    /// <summary>A field as a page names it: <c>for="Name"</c>.</summary>
    public ModelExpression Expression(string field) =>
        new(field, _view.ViewData.ModelExplorer.GetExplorerForProperty(field));

    /// <summary>Shows a field of the form.</summary>
    public Task<IElement> Show<TField>(
        string field,
        Action<TField>? say = null,
        params (string Name, string Value)[] attributes
    )
        where TField : FieldTagHelper
    {
        var helper = ActivatorUtilities.CreateInstance<TField>(_scope.ServiceProvider);
        helper.For = Expression(field);
        helper.LabelText = field;
        say?.Invoke(helper);
        return Show(helper, attributes);
    }

    /// <summary>Shows any helper, with what stands inside it.</summary>
    public async Task<IElement> Show(
        TagHelper helper,
        (string Name, string Value)[]? attributes = null,
        Func<TagHelperContext, Task<TagHelperContent>>? inside = null
    )
    {
        var html = await Write(helper, attributes ?? [], inside);
        return (await new HtmlParser().ParseDocumentAsync(html)).Body!;
    }

    /// <summary>Shows a helper whose element may stand only inside others: <c>table/thead/tr</c>.</summary>
    public async Task<IElement> ShowIn(string parents, TagHelper helper)
    {
        var around = parents.Split('/');
        var html = string.Concat([
            .. around.Select(name => $"<{name}>"),
            await Write(helper, [], null),
            .. around.Reverse().Select(name => $"</{name}>"),
        ]);
        return (await new HtmlParser().ParseDocumentAsync(html)).Body!;
    }

    /// <summary>The error summary as it stands after the fields that were shown.</summary>
    public async Task<IElement> Summary() =>
        await Show(
            ActivatorUtilities.CreateInstance<ErrorSummaryTagHelper>(_scope.ServiceProvider)
        );

    public void Dispose() => _scope.Dispose();

    private async Task<string> Write(
        TagHelper helper,
        (string Name, string Value)[] attributes,
        Func<TagHelperContext, Task<TagHelperContent>>? inside
    )
    {
        helper
            .GetType()
            .GetProperties()
            .FirstOrDefault(property => property.PropertyType == typeof(ViewContext))
            ?.SetValue(helper, _view);
        var given = new TagHelperAttributeList(
            attributes.Select(a => new TagHelperAttribute(a.Name, a.Value))
        );
        var context = new TagHelperContext(given, new Dictionary<object, object>(), "1");
        var output = new TagHelperOutput(
            "part",
            given,
            (_, _) =>
                inside?.Invoke(context)
                ?? Task.FromResult<TagHelperContent>(new DefaultTagHelperContent())
        );
        helper.Init(context);
        await helper.ProcessAsync(context, output);
        await using var writer = new StringWriter();
        output.WriteTo(writer, _scope.ServiceProvider.GetRequiredService<HtmlEncoder>());
        return writer.ToString();
    }

    private static IServiceScope Speak(string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.CultureOf(language);
        return ProductHost.Of(demonstration: false).Services.CreateScope();
    }

    private static ActionContext Action(IServiceScope scope)
    {
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        return new(http, new(), new());
    }
}
