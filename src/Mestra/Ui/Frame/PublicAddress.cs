namespace Mestra.Ui;

/// <summary>
/// Where people reach this installation, for links that leave it: the setting <c>Mestra__PublicAddress</c>
/// (<c>https://mestra.example.no</c>), and the address of the request only where it is not set.
/// </summary>
public sealed class PublicAddress(IConfiguration configuration)
{
    private readonly string? _said = configuration["Mestra:PublicAddress"]?.TrimEnd('/');

    /// <summary>Scheme and host, without a slash at the end.</summary>
    public string For(HttpRequest request) =>
        string.IsNullOrEmpty(_said)
            ? $"{request.Scheme}://{request.Host}{request.PathBase}"
            : _said;

    /// <summary>An address as people type it: without the scheme.</summary>
    public static string Spoken(string address) =>
        address[(address.IndexOf("://", StringComparison.Ordinal) + "://".Length)..];
}
