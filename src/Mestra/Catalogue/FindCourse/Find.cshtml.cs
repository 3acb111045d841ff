using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Mestra.Catalogue;

/// <summary>The public overview (kursoversikt). The address is the question; nothing is asked of the database.</summary>
[OutputCache(PolicyName = KeptPages.Policy)]
public sealed class FindPage(LiveCatalogue catalogue, PageFrame frame, Texts texts) : PageModel
{
    private readonly FacetViews _facets = new(catalogue.Names, texts);

    /// <summary>What was found, and the question as it was answered.</summary>
    public CatalogueAnswer Answer { get; private set; } = null!;

    public CatalogueQuery Query => Answer.Query;

    internal IReadOnlyList<FacetView> Facets { get; private set; } = [];

    /// <summary>How many choices limit the answer.</summary>
    public int Chosen =>
        Query.Choices.Sum(choice => choice.Value.Count) + (Query.From is null ? 0 : 1);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var asked = CatalogueAddress.Parse(Request.Query, Languages.Current);
        Answer = await catalogue.Search(asked, frame.Today, cancel);
        Facets = _facets.Of(Answer);
    }

    /// <summary>What a choice is called, with its facet before it.</summary>
    public string Label(Facet facet, string code) =>
        texts["Catalogue.Chosen", texts["Catalogue.Facet." + facet], _facets.Label(facet, code)];

    /// <summary>The address of another question.</summary>
    public static string Href(CatalogueQuery query) => "/kurs" + query.Format();

    /// <summary>The heading: how many, and for which words.</summary>
    public string Heading =>
        (Answer.Total, Query.Words.Length) switch
        {
            (0, 0) => texts["Catalogue.Find.NoneAtAll"],
            (0, _) => texts["Catalogue.Find.NoneFor", Query.Words],
            (_, 0) => texts.Count("Catalogue.Find.Hits", Answer.Total),
            (1, _) => texts["Catalogue.Find.HitsFor.One", 1, Query.Words],
            _ => texts["Catalogue.Find.HitsFor.Other", Answer.Total, Query.Words],
        };
}
