using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Planning;

/// <summary>The organisation's programmes. The address bar is the question that was asked.</summary>
internal sealed class FindProgrammePage(ProgrammeList list) : PageModel
{
    /// <summary>Words looked for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "tema")]
    public string? Theme { get; set; }

    [BindProperty(SupportsGet = true, Name = "tilstand")]
    public PublishedState? State { get; set; }

    public PageOf<ProgrammeRow> Rows { get; private set; } = new([], 0, 1, Paging.Usual);
    public SortBy Sort { get; private set; }

    /// <summary>True where something was asked for, so that an empty answer is not an empty house.</summary>
    public bool IsNarrowed => Words?.Length > 0 || Theme?.Length > 0 || State is not null;

    /// <summary>Why the list is empty, as a text key.</summary>
    public string EmptyKey =>
        IsNarrowed ? "Planning.List.NoHits"
        : User.ActingRole() == Role.ExperiencedUser ? "Planning.List.EmptyForExperienced"
        : "Planning.List.Empty";

    public static IReadOnlyList<SelectListItem> ThemeItems =>
        [
            .. Themes
                .All.Select(theme => new SelectListItem(theme.Name.ToString(), theme.Code))
                .OrderBy(item => item.Text, StringComparer.CurrentCulture),
        ];

    public async Task OnGet(
        [FromQuery(Name = SortBy.QueryName)] string? sort,
        [FromQuery(Name = Paging.QueryName)] int? page,
        CancellationToken cancel
    )
    {
        Sort = SortBy.Read(sort, "tittel", "kurs", "plan");
        var found = await list.Find(new(Words ?? "", Theme ?? "", State), Sort, cancel);
        Rows = found.Paged(page);
    }
}
