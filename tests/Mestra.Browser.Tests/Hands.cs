namespace Mestra.Browser;

/// <summary>What a person does on a page. Works with and without JavaScript.</summary>
internal static class Hands
{
    private static ILocator Content(IPage page) => page.Locator("main");

    /// <summary>Presses the button with this name.</summary>
    public static async Task Press(this IPage page, string button)
    {
        await Content(page).GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    /// <summary>Sends the page's own form, whatever its last button is called.</summary>
    public static async Task Send(this IPage page)
    {
        await Content(page).Locator("form button[type=submit]").Last.ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    /// <summary>Follows the link with exactly this text.</summary>
    public static async Task Follow(this IPage page, string link)
    {
        await Content(page)
            .GetByRole(AriaRole.Link, new() { Name = link, Exact = true })
            .First.ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    /// <summary>Does what the head of a course says is next.</summary>
    public static async Task DoNext(this IPage page)
    {
        await page.Locator(".m-next a").ClickAsync();
        await page.WaitForLoadStateAsync();
        await page.Send();
    }

    /// <summary>Types into a field, by the field's name.</summary>
    public static Task Type(this IPage page, string field, string text) =>
        page.Locator($"[name='{field}']").First.FillAsync(text);

    /// <summary>Ticks one of several, by the field's name and value.</summary>
    public static Task Tick(this IPage page, string field, string value) =>
        page.Locator($"[name='{field}'][value='{value}']").CheckAsync();

    /// <summary>Chooses the first real line of a list.</summary>
    public static Task ChooseFirst(this IPage page, string field) =>
        page.Locator($"select[name='{field}']")
            .SelectOptionAsync(new SelectOptionValue { Index = 1 });

    /// <summary>What the page says it did.</summary>
    public static async Task ShouldSay(this IPage page, string words) =>
        (await page.Locator("body").InnerTextAsync()).ShouldContain(
            words,
            customMessage: $"{page.Url}: {string.Join(' ', await page.Locator(".ds-error-summary").AllInnerTextsAsync())}"
        );

    /// <summary>The part of the address after so many slashes.</summary>
    public static string Part(this IPage page, int at) =>
        new Uri(page.Url).AbsolutePath.Split('/')[at];
}
