using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Ui;

/// <summary>How tight a page is: wide and calm where citizens read, dense where staff work.</summary>
/// <remarks>A page says <c>ViewData["Density"] = "staff"</c> or <c>"public"</c>; else the address decides.</remarks>
internal static class Density
{
    public static bool IsStaff(ViewContext view) =>
        view.ViewData["Density"] is string said
            ? said == "staff"
            : view.HttpContext.Request.Path.StartsWithSegments("/arbeid", StringComparison.Ordinal);

    /// <summary>The width that the page asks for: <c>full</c>, <c>text</c>, <c>usual</c>.</summary>
    public static string Width(ViewContext view) =>
        view.ViewData["Width"] as string ?? (IsStaff(view) ? "full" : "usual");

    /// <summary>A head inside a view component has view data of its own, so the title is also kept with the request.</summary>
    public static void TitleUnlessSet(ViewContext view, string title)
    {
        if (string.IsNullOrEmpty(view.ViewData["Title"] as string))
        {
            view.ViewData["Title"] = title;
        }

        view.HttpContext.Items[typeof(PageHeadTagHelper)] = view.ViewData["Title"];
    }

    /// <summary>What the page is called in the browser's own list of pages; empty where it has no title.</summary>
    public static string Title(ViewContext view) =>
        (view.ViewData["Title"] ?? view.HttpContext.Items[typeof(PageHeadTagHelper)]) as string
        ?? "";
}
