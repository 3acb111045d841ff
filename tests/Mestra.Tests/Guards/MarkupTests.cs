using System.Text.RegularExpressions;

namespace Mestra.Testing;

/// <summary>A page is written with the form parts of the house, which carry label, hint, error and what was typed.</summary>
public sealed partial class MarkupTests
{
    [Fact]
    public void A_page_writes_no_form_part_of_its_own() =>
        Found(Control()).ShouldBeEmpty("use the helpers that docs/ui.md shows");

    [Fact]
    public void A_page_carries_no_script_style_or_handler_of_its_own() =>
        Found(Inline()).ShouldBeEmpty("the browser is told to refuse it: put it into wwwroot");

    [Fact]
    public void There_are_pages_so_that_the_tests_above_test_something() =>
        Pages().Count().ShouldBeGreaterThan(10);

    private static IEnumerable<string> Found(Regex wrong) =>
        from page in Pages()
        from match in wrong.Matches(page.Text)
        select $"{page.Name}: {match.Value}";

    private static IEnumerable<(string Name, string Text)> Pages() =>
        Source.Pages.Where(page => page.Name.EndsWith(".cshtml"));

    [GeneratedRegex(@"<(input|textarea|select|button)\b(?!-)[^>]*>")]
    private static partial Regex Control();

    [GeneratedRegex(
        @"<style\b|<script\b(?![^>]*(\bsrc=|application/ld\+json))|<[a-z][^>]*\s(style|on[a-z]+)=""[^""]*"""
    )]
    private static partial Regex Inline();
}
