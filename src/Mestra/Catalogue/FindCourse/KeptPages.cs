using System.Globalization;
using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.AspNetCore.OutputCaching;

namespace Mestra.Catalogue;

/// <summary>
/// A result page that somebody without an account has just been shown is shown to the next who asks the same, for a
/// few seconds: on a Monday in January most ask the same. Seats cannot be stale by it: a change of the index is part of the key.
/// </summary>
internal static class KeptPages
{
    public const string Policy = "kept";

    private static readonly TimeSpan For = TimeSpan.FromSeconds(10);

    public static void Configure(OutputCacheOptions options) =>
        options.AddPolicy(
            Policy,
            policy =>
                policy
                    .With(asked =>
                        !asked.HttpContext.Request.Cookies.ContainsKey(FlashTagHelper.Cookie)
                    )
                    .Expire(For)
                    .VaryByValue(KeyOf)
        );

    private static KeyValuePair<string, string> KeyOf(HttpContext context)
    {
        var services = context.RequestServices;
        var version = services.GetRequiredService<LiveCatalogue>().Version;
        var today = services.GetRequiredService<PageFrame>().Today;
        return new(
            Policy,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Languages.Current} {version:N} {today:O}"
            )
        );
    }
}
