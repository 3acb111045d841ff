using Mestra.People.Contracts;

namespace Mestra.Browser;

/// <summary>The pictures of the README and the guides, taken from the running demonstration.</summary>
/// <remarks>MESTRA_PICTURES="$PWD/docs/guides/pictures" writes them where they belong (a whole path); else it is only checked that the pages are there.</remarks>
public sealed class PicturesTests(DemoSite site, Chromium chromium)
{
    private static readonly (string Name, Role Role, string Path)[] Pages =
    [
        ("worklist", Role.Secretary, "/arbeid"),
        ("courses", Role.Secretary, "/arbeid/kurs"),
        ("referrals", Role.Secretary, "/arbeid/henvisninger"),
        ("new-referral", Role.Secretary, "/arbeid/henvisninger/ny"),
        ("messages", Role.Secretary, "/arbeid/utsendinger"),
        ("programmes", Role.CourseLeader, "/arbeid/tilbud"),
        ("coding", Role.CodingAdviser, "/arbeid/koding"),
        ("rules", Role.CodingAdviser, "/arbeid/koding/regler"),
        ("organisation", Role.Administrator, "/arbeid/virksomhet"),
    ];

    [Fact]
    public async Task The_pages_of_the_guides_open_and_are_pictured()
    {
        foreach (var (name, role, path) in Pages)
        {
            var page = await chromium.Visitor(site.Address);
            await page.Be(site, role);
            (await page.GotoAsync(path))!.Status.ShouldBe(200, path);
            if (Environment.GetEnvironmentVariable("MESTRA_PICTURES") is { Length: > 0 } folder)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
                await page.SetViewportSizeAsync(390, 844);
                await page.ScreenshotAsync(
                    new() { Path = Path.Combine(folder, $"{name}-phone.png") }
                );
            }

            await page.Context.CloseAsync();
        }
    }
}
