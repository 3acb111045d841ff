using System.Net;
using QRCoder;

namespace Mestra.Evaluation;

/// <summary>Draws an address as a QR code: one SVG with a name, without style attribute or script.</summary>
internal static class QrCode
{
    /// <summary>The drawing, as large as what it stands in.</summary>
    /// <param name="address">What it leads to.</param>
    /// <param name="label">What it is, in words, for those who do not see it.</param>
    public static string Svg(string address, string label)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(
                4,
                "#000",
                "#fff",
                drawQuietZones: true,
                SvgQRCode.SizingMode.ViewBoxAttribute
            )
            .Replace(
                "<svg ",
                $"<svg role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\" ",
                StringComparison.Ordinal
            );
    }
}
