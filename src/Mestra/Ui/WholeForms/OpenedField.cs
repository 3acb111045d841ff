using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Ui;

/// <summary>Carries what stood in a <see cref="WholeForm"/> when it was opened.</summary>
[HtmlTargetElement("opened-field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OpenedFieldTagHelper : TagHelper
{
    /// <summary>The form itself.</summary>
    public ModelExpression For { get; set; } = null!;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var form = (WholeForm)For.Model;
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", $"{name}.{nameof(WholeForm.Opened)}");
        output.Attributes.SetAttribute(
            "value",
            form.Opened.Length > 0 ? form.Opened : FormMarks.Of(form).ToString()
        );
    }
}
