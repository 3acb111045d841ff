using System.Globalization;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>The top that a programme's pages share: title, state, tabs. Other modules use it by its name.</summary>
public sealed class ProgrammeHead(PlanningDb db, IEnumerable<ProgrammeTab> tabs, PageFrame frame)
    : ViewComponent
{
    /// <summary>Draws the head.</summary>
    /// <param name="programmeId">The programme.</param>
    /// <param name="current">The text key of the tab that is open.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid programmeId, string current)
    {
        var programme = await db
            .Programmes.Where(p => p.Id == programmeId)
            .Select(p => new { p.Title, p.IsPublished })
            .SingleAsync(HttpContext.RequestAborted);
        var open = new List<ProgrammeTab>();
        foreach (var tab in tabs.OrderBy(tab => tab.Order))
        {
            if (await frame.Allows(tab.Policy))
            {
                open.Add(tab);
            }
        }

        return View(
            "/Planning/Frame/ProgrammeHead.cshtml",
            new HeadView(
                programme.Title.ToString(),
                programme.IsPublished,
                [
                    .. open.Select(tab => new TabView(
                        tab.TextKey,
                        string.Format(CultureInfo.InvariantCulture, tab.Path, programmeId),
                        tab.TextKey == current
                    )),
                ]
            )
        );
    }

    /// <summary>What the head shows.</summary>
    public sealed record HeadView(string Title, bool IsPublished, IReadOnlyList<TabView> Tabs);

    /// <summary>A tab with its address.</summary>
    public sealed record TabView(string TextKey, string Path, bool IsCurrent);
}
