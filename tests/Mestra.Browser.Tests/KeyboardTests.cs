using Mestra.People.Contracts;

namespace Mestra.Browser;

/// <summary>Work done with the keyboard alone.</summary>
public sealed class KeyboardTests(DemoSite site, Chromium chromium)
{
    private const int FarEnough = 120;

    // A radio button shows it on the line it stands in.
    private const string ShowsFocus = """
        () => {
          for (let e = document.activeElement; e && e.tagName !== 'FORM'; e = e.parentElement)
            if (getComputedStyle(e).outlineStyle !== 'none') return true;
          return false;
        }
        """;

    [Fact]
    public async Task The_first_press_of_tab_leads_past_the_menu()
    {
        var page = await chromium.Visitor(site.Address);
        await page.Be(site, Role.Secretary);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<bool>("!!document.activeElement.closest('main')")).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_secretary_enters_a_referral_without_touching_the_mouse()
    {
        var page = await chromium.Visitor(site.Address);
        await page.Be(site, Role.Secretary);
        await page.GotoAsync("/arbeid/henvisninger/ny");
        await GoTo(page, "Input.ProgrammeId");
        await page.Keyboard.TypeAsync("Hjertesvikt");
        await GoTo(page, "Input.Kind");
        await page.Keyboard.PressAsync("Space");
        await GoTo(page, "Input.IsDirectly");
        await page.Keyboard.PressAsync("Space");
        await GoTo(page, "Input.ReferrerName");
        await page.Keyboard.TypeAsync("Lege Legesen");
        await GoTo(page, "Input.ReceivedOn");
        await page.Keyboard.TypeAsync(DemoSite.Today.ToString("d.M.yyyy", null));
        await GoTo(page, "Input.Patient.Number");
        await page.Keyboard.TypeAsync(SyntheticNumber.Of(3));
        await GoTo(page, "Input.Patient.GivenName");
        await page.Keyboard.TypeAsync("Tastatur");
        await GoTo(page, "Input.Patient.FamilyName");
        await page.Keyboard.TypeAsync("Tastesen");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForLoadStateAsync();
        await page.ShouldSay("Henvisningen er ført");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_form_that_is_refused_leads_by_keyboard_from_the_list_of_errors_to_the_field()
    {
        var page = await chromium.Visitor(site.Address);
        await page.Be(site, Role.Secretary);
        await page.GotoAsync("/arbeid/henvisninger/ny");
        await page.Press("Lagre henvisning");
        (
            await page.EvaluateAsync<bool>("!!document.activeElement.closest('.ds-error-summary')")
        ).ShouldBeTrue("the list of errors has the focus");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.name")).ShouldStartWith("Input.");
        await page.Context.CloseAsync();
    }

    // Tab until the field has the focus; a field that the keyboard cannot reach is a fault.
    private static async Task GoTo(IPage page, string field)
    {
        for (var presses = 0; presses < FarEnough; presses++)
        {
            if (await page.EvaluateAsync<string>("document.activeElement.name || ''") == field)
            {
                (await page.EvaluateAsync<bool>(ShowsFocus)).ShouldBeTrue(
                    $"{field} shows that it has the focus"
                );
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never came to {field}.");
    }
}
