using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;

namespace Mestra.People;

/// <summary>Ties an app for one-time codes to the account. Until it is done the account opens nothing else.</summary>
public sealed class SetUpCodePage(
    SignInManager<Account> signIn,
    UserManager<Account> users,
    Texts texts
) : PageModel
{
    private const int RecoveryCodeCount = 8;

    [BindProperty, Asked("People.Code.Asked"), AtMost(40)]
    public string Code { get; set; } = "";

    /// <summary>The secret in groups of four, for those who cannot scan.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The same as a QR code; our own drawing of our own text.</summary>
    public string QrSvg { get; private set; } = "";

    /// <summary>Shown once, after the set-up.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            return Redirect("/logg-inn");
        }

        if (account.TwoFactorEnabled)
        {
            return Redirect("/arbeid");
        }

        await Show(account);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await users.GetUserAsync(User) is not { TwoFactorEnabled: false } account)
        {
            return Redirect("/logg-inn");
        }

        var code = Code.Replace(" ", "", StringComparison.Ordinal);
        var provider = users.Options.Tokens.AuthenticatorTokenProvider;
        if (ModelState.IsValid && !await users.VerifyTwoFactorTokenAsync(account, provider, code))
        {
            this.Refuse(nameof(Code), SignInRefusal.WrongCode);
        }

        if (!ModelState.IsValid)
        {
            await Show(account);
            return this.Invalid();
        }

        await users.SetTwoFactorEnabledAsync(account, true);
        RecoveryCodes =
        [
            .. await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodeCount) ?? [],
        ];
        await signIn.RefreshSignInAsync(account);
        return Page();
    }

    private async Task Show(Account account)
    {
        var secret = await users.GetAuthenticatorKeyAsync(account);
        if (string.IsNullOrEmpty(secret))
        {
            await users.ResetAuthenticatorKeyAsync(account);
            secret = await users.GetAuthenticatorKeyAsync(account);
        }

        Key = string.Join(' ', secret!.Chunk(4).Select(four => new string(four)));
        var uri =
            $"otpauth://totp/Mestra:{Uri.EscapeDataString(account.Email!)}?secret={secret}&issuer=Mestra&digits=6";
        using var data = QRCodeGenerator.GenerateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var qr = new SvgQRCode(data);
        QrSvg =
            $"<figure role=\"img\" aria-label=\"{texts["People.SetUp.Qr"]}\">{qr.GetGraphic(5)}</figure>";
    }
}
