using Mestra.Ui;

namespace Mestra.People;

/// <summary>A picture that can stand on letters. What is inside decides: neither the file's name nor what the browser calls it is asked.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record LogoFile(byte[] Bytes, int Width, int Height)
{
    /// <summary>Of 1024 bytes.</summary>
    public const int LargestKilobytes = 300;

    /// <summary>In pixels, of either side.</summary>
    public const int LargestSide = 2000;

    private const int LargestBytes = LargestKilobytes * 1024;

    /// <summary>Reads a file that was sent; one that is too large is not read at all.</summary>
    public static async Task<LogoReading> Read(IFormFile sent, CancellationToken cancel)
    {
        if (sent.Length > LargestBytes)
        {
            return TooLarge(sent.Length);
        }

        using var copy = new MemoryStream();
        await sent.CopyToAsync(copy, cancel);
        return Read(copy.ToArray());
    }

    /// <summary>Reads a file. The sides are judged before anything is unpacked.</summary>
    public static LogoReading Read(byte[] bytes) =>
        bytes.Length == 0 ? new(null, LogoRefusal.IsEmpty)
        : bytes.Length > LargestBytes ? TooLarge(bytes.Length)
        : PngFile.Begins(bytes) ? Judge(bytes, PngFile.SizeOf(bytes), PngFile.IsWhole)
        : JpegFile.Begins(bytes) ? Judge(bytes, JpegFile.SizeOf(bytes), JpegFile.IsWhole)
        : new(null, LogoRefusal.IsNoPicture);

    /// <summary>How the file is to be sent to a browser.</summary>
    public static string ContentTypeOf(byte[] bytes) =>
        PngFile.Begins(bytes) ? "image/png" : "image/jpeg";

    private static LogoReading Judge(
        byte[] bytes,
        (int Width, int Height)? size,
        Func<byte[], bool> isWhole
    ) =>
        size is not { } sides ? new(null, LogoRefusal.IsDamaged)
        : Math.Max(sides.Width, sides.Height) > LargestSide
            ? new(null, LogoRefusal.HasTooManyPixels, [sides.Width, sides.Height, LargestSide])
        : isWhole(bytes) && DocumentPicture.CanBeDrawn(bytes)
            ? new(new(bytes, sides.Width, sides.Height), null)
        : new(null, LogoRefusal.IsDamaged);

    private static LogoReading TooLarge(long length) =>
        new(null, LogoRefusal.IsTooLarge, [(length + 1023) / 1024, LargestKilobytes]);
}

/// <summary>The logo in a file, or why there is none.</summary>
/// <param name="File">Null where it was refused.</param>
/// <param name="Why">Null where it was not.</param>
/// <param name="Figures">What fills the places in the refusal's text.</param>
public sealed record LogoReading(LogoFile? File, LogoRefusal? Why, params object?[] Figures);
