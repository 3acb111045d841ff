using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Ui;

/// <summary>What waits to be done, across courses: first what fewest others here can do, then in the order it is due (nb: arbeidsliste).</summary>
public sealed class WorklistPage(
    IEnumerable<IWorkSource> sources,
    IEnumerable<Shortcut> shortcuts,
    IPolicyReach reach,
    PageFrame frame
) : PageModel
{
    /// <summary>Shows one kind of work only: its text key.</summary>
    [BindProperty(SupportsGet = true, Name = "gruppe")]
    public string? Only { get; set; }

    [BindProperty(SupportsGet = true, Name = Paging.QueryName)]
    public int? Number { get; set; }

    /// <summary>Every kind of work that waits, with how much.</summary>
    public IReadOnlyList<(string Key, int Count)> Groups { get; private set; } = [];

    public PageOf<WorkItem> Rows { get; private set; } = new([], 0, 1, Paging.Usual);

    /// <summary>What this person begins from here.</summary>
    public IReadOnlyList<Shortcut> Shortcuts { get; private set; } = [];

    public DateOnly Today => frame.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Shortcuts = await frame.Open(shortcuts, shortcut => shortcut.Policy);
        var all = await Allowed(cancel);
        Groups =
        [
            .. all.GroupBy(item => item.Group, StringComparer.Ordinal)
                .OrderBy(group => group.Min(item => reach.RolesThat(item.Policy)))
                .ThenBy(group => group.Min(Day))
                .Select(group => (group.Key, group.Count())),
        ];
        var order = Groups
            .Select((group, at) => (group.Key, at))
            .ToDictionary(g => g.Key, g => g.at, StringComparer.Ordinal);
        Rows = all.Where(item => string.IsNullOrEmpty(Only) || item.Group == Only)
            .OrderBy(item => order[item.Group])
            .ThenBy(Day)
            .ThenBy(item => item.Title, StringComparer.CurrentCulture)
            .ToList()
            .Paged(Number);
    }

    private async Task<List<WorkItem>> Allowed(CancellationToken cancel)
    {
        List<WorkItem> all = [];
        foreach (var source in sources)
        {
            all.AddRange(await source.Now(User, cancel));
        }

        var may = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var policy in all.Select(item => item.Policy).Distinct(StringComparer.Ordinal))
        {
            may[policy] = await frame.Allows(policy);
        }

        return all.FindAll(item => may[item.Policy]);
    }

    private static DateOnly Day(WorkItem item) => item.Due ?? DateOnly.MaxValue;
}
