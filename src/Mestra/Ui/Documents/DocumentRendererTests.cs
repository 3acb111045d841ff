using System.Globalization;
using AngleSharp.Html.Parser;
using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Testing;

public sealed class DocumentRendererTests : IDisposable
{
    private static readonly DocumentInfo Info = new(
        "Innkallinger",
        "nb",
        "Helse Fjell HF",
        new DateTimeOffset(2026, 11, 25, 9, 30, 0, TimeSpan.Zero)
    );

    private readonly ServiceProvider services = new ServiceCollection()
        .AddLogging()
        .AddSingleton<Texts>()
        .AddScoped<DocumentRenderer>()
        .BuildServiceProvider();

    private DocumentRenderer Renderer => services.GetRequiredService<DocumentRenderer>();

    [Fact]
    public async Task A_document_speaks_the_language_of_its_reader_and_leaves_ours_alone()
    {
        var before = CultureInfo.CurrentUICulture;

        var html = await Renderer.Render<Note>("sv", Named("Åse <b>"));

        using var document = new HtmlParser().ParseDocument(html);
        document.QuerySelector("article")!.GetAttribute("lang").ShouldBe("sv");
        document.QuerySelector("h1")!.TextContent.ShouldBe("Åse <b> 2026-01-11");
        CultureInfo.CurrentUICulture.ShouldBe(before);
    }

    [Fact]
    public async Task A_letter_has_its_sender_recipient_and_reference_in_the_order_they_are_read()
    {
        var html = await Renderer.Render<Note>("nb", Named("Åse"));

        using var document = new HtmlParser().ParseDocument(html);
        document
            .QuerySelectorAll("header.letter-head > *")
            .Select(part => part.ClassName)
            .ShouldBe(["sender", "recipient", "reference"]);
        document
            .QuerySelector(".recipient")!
            .InnerHtml.Replace("\n", "")
            .Replace(" ", "")
            .ShouldBe("Åse<br>Storgata1");
        document
            .QuerySelector("footer.document-foot")!
            .TextContent.ShouldContain("Telefon 00 00 00 00");
    }

    [Fact]
    public async Task A_document_to_nobody_has_a_plain_head()
    {
        var html = await Renderer.Render<DocumentFrame>(
            "nb",
            new Dictionary<string, object?>
            {
                [nameof(DocumentFrame.Sender)] = new DocumentSender("Helse Fjell HF"),
            }
        );

        using var document = new HtmlParser().ParseDocument(html);
        document.QuerySelector("header.letter-head").ShouldBeNull();
        document.QuerySelector("header.document-head")!.TextContent.ShouldContain("Helse Fjell HF");
        document.QuerySelector("footer").ShouldBeNull();
    }

    [Fact]
    public async Task What_somebody_typed_keeps_its_paragraphs_and_lines()
    {
        var html = await Renderer.Render<DocumentText>(
            "nb",
            new Dictionary<string, object?>
            {
                [nameof(DocumentText.Text)] = "Hei\r\nog hå\r\n\r\n\r\nTa med <mat>",
            }
        );

        using var document = new HtmlParser().ParseDocument(html);
        document
            .QuerySelectorAll("p")
            .Select(p => p.InnerHtml.Trim())
            .ShouldBe(["Hei<br>og hå", "Ta med &lt;mat&gt;"]);
    }

    [Fact]
    public async Task The_same_html_goes_to_the_screen_and_to_the_pdf()
    {
        var parts = new[]
        {
            await Renderer.Render<Note>("nb", Named("Åse")),
            await Renderer.Render<Note>("nn", Named("Olav")),
        };

        var page = await Renderer.Page(parts, Info);

        page.ShouldStartWith("<!doctype html>");
        using var document = new HtmlParser().ParseDocument(page);
        document.Title.ShouldBe("Innkallinger");
        document
            .QuerySelectorAll("main > article")
            .Select(part => part.GetAttribute("lang"))
            .ShouldBe(["nb", "nn"]);
        document.QuerySelectorAll("[style], style, script").ShouldBeEmpty();
        var pdf = new HtmlToPdf(services.GetRequiredService<Texts>());
        pdf.Write(page, Info).File.ShouldBe(pdf.Write(parts, Info).File);
    }

    [Fact]
    public async Task A_letter_made_by_a_component_reads_well_as_pdf()
    {
        var html = await Renderer.Render<Note>("nb", Named("Åse"));

        var pdf = new HtmlToPdf(services.GetRequiredService<Texts>()).Write(html, Info);

        var letter = new PdfReading(pdf.File!);
        letter.Faults().ShouldBeEmpty();
        letter
            .Root!.Of("P")
            .Select(p => p.Text)
            .ShouldBe([
                "Dette er oppdiktet.",
                "Helse Fjell HF Lærings- og mestringssenteret",
                "Åse Storgata 1",
                "25. november 2026",
                "Helse Fjell HF Telefon 00 00 00 00",
            ]);
    }

    [Fact]
    public void A_pdf_is_kept_by_no_cache_on_the_way()
    {
        var page = new EmptyPage { PageContext = new() { HttpContext = new DefaultHttpContext() } };

        var result = page.Pdf([1, 2], "innkallinger.pdf");

        result.ContentType.ShouldBe("application/pdf");
        result.FileDownloadName.ShouldBe("innkallinger.pdf");
        page.Response.Headers.CacheControl.ToString().ShouldBe("no-store");
    }

    public void Dispose() => services.Dispose();

    private static Dictionary<string, object?> Named(string name) =>
        new() { [nameof(Note.Name)] = name };

    private sealed class EmptyPage : PageModel;

    private sealed class Note : ComponentBase
    {
        [Parameter]
        public string Name { get; set; } = "";

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<DocumentFrame>(0);
            builder.AddComponentParameter(1, nameof(DocumentFrame.Notice), "Dette er oppdiktet.");
            builder.AddComponentParameter(
                2,
                nameof(DocumentFrame.Sender),
                new DocumentSender(
                    "Helse Fjell HF",
                    "Lærings- og mestringssenteret",
                    ["Telefon 00 00 00 00"]
                )
            );
            builder.AddComponentParameter(
                3,
                nameof(DocumentFrame.Recipient),
                new[] { Name, "Storgata 1" }
            );
            builder.AddComponentParameter(
                4,
                nameof(DocumentFrame.Reference),
                new[] { "25. november 2026" }
            );
            builder.AddComponentParameter(
                5,
                nameof(DocumentFrame.ChildContent),
                (RenderFragment)(
                    content =>
                        content.AddMarkupContent(
                            0,
                            $"<h1>{System.Net.WebUtility.HtmlEncode(Name)} {new DateOnly(2026, 1, 11):d}</h1>"
                        )
                )
            );
            builder.CloseComponent();
        }
    }
}
