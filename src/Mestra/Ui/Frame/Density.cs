using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

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

    public static void TitleUnlessSet(ViewDataDictionary data, string title)
    {
        if (string.IsNullOrEmpty(data["Title"] as string))
        {
            data["Title"] = title;
        }
    }
}
