using System.Globalization;
using System.Text.Encodings.Web;
using Mestra.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mestra.Catalogue;

/// <summary>The choices of one facet as boxes to tick, each with its count. They belong to the search form by its id, so they work without script.</summary>
/// <remarks>Like <c>facet</c>, but long lists fold; and written straight to the page, for a result page has a hundred boxes.</remarks>
[HtmlTargetElement("facet-boxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FacetBoxesTagHelper(Texts texts) : TagHelper
{
    internal const string FormId = "sok";

    /// <summary>What to choose from: a <c>FacetView</c>.</summary>
    public object View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var view = (FacetView)View;
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "m-facet");
        output.Content.SetHtmlContent(
            new Boxes(
                view,
                texts["Catalogue.Facet." + view.Facet],
                texts["Ui.Facet.Hits"],
                texts["Catalogue.Facet.All", view.Total]
            )
        );
    }

    private sealed class Boxes(FacetView view, string legend, string hits, string all)
        : IHtmlContent
    {
        private readonly string _name = CatalogueAddress.NameOf(view.Facet);

        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write("<legend>");
            encoder.Encode(writer, legend);
            writer.Write("</legend>");
            Write(view.Shown, writer, encoder);
            if (view.Folded.Count > 0)
            {
                writer.Write("<details class=\"m-more\"><summary class=\"ds-link m-small\">");
                encoder.Encode(writer, all);
                writer.Write("</summary>");
                Write(view.Folded, writer, encoder);
                writer.Write("</details>");
            }
        }

        private void Write(
            IReadOnlyList<FacetChoice> choices,
            TextWriter writer,
            HtmlEncoder encoder
        )
        {
            foreach (var choice in choices)
            {
                Write(choice, writer, encoder);
            }
        }

        private void Write(FacetChoice choice, TextWriter writer, HtmlEncoder encoder)
        {
            var code = encoder.Encode(choice.Code);
            writer.Write("<div class=\"ds-field\"><input class=\"ds-input\" form=\"");
            writer.Write(FormId);
            writer.Write("\" type=\"checkbox\" id=\"");
            writer.Write(_name);
            writer.Write('-');
            writer.Write(code);
            writer.Write("\" name=\"");
            writer.Write(_name);
            writer.Write("\" value=\"");
            writer.Write(code);
            writer.Write(choice.IsChosen ? "\" checked><label for=\"" : "\"><label for=\"");
            writer.Write(_name);
            writer.Write('-');
            writer.Write(code);
            writer.Write("\"><span>");
            encoder.Encode(writer, choice.Label);
            writer.Write("</span> <span class=\"m-n\"><span class=\"ds-sr-only\">, </span>");
            writer.Write(choice.Count.ToString(CultureInfo.InvariantCulture));
            writer.Write("<span class=\"ds-sr-only\"> ");
            encoder.Encode(writer, hits);
            writer.Write("</span></span></label></div>");
        }
    }
}
