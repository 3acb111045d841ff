namespace Mestra.Browser;

/// <summary>The distribution's own Chromium: no browser is downloaded.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _started = new(async () =>
    {
        var driver = await Playwright.CreateAsync();
        return (
            driver,
            await driver.Chromium.LaunchAsync(
                new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments }
            )
        );
    });

    /// <summary>A visitor with cookies of their own.</summary>
    /// <param name="address">Where the site listens; paths are taken from there.</param>
    /// <param name="width">Window width in CSS pixels.</param>
    /// <param name="language">What the browser asks for.</param>
    /// <param name="script">False for a browser without JavaScript.</param>
    public async Task<IPage> Visitor(
        string address,
        int width = 1366,
        string language = "nb-NO",
        bool script = true
    )
    {
        var (_, browser) = await _started.Value;
        var context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 800 },
                Locale = language,
                JavaScriptEnabled = script,
                BaseURL = address,
                TimezoneId = "Europe/Oslo",
            }
        );
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
        {
            var (driver, browser) = await _started.Value;
            await browser.CloseAsync();
            driver.Dispose();
        }
    }
}
