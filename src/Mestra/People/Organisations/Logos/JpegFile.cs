using System.Buffers.Binary;

namespace Mestra.People;

/// <summary>What must be known of a JPEG file before it is trusted (ITU-T T.81, annex B).</summary>
internal static class JpegFile
{
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;

    public static bool Begins(ReadOnlySpan<byte> file) => file is [0xFF, 0xD8, 0xFF, ..];

    /// <summary>
    /// Width and height in pixels; null where no frame says so, or one of a kind that print programs do not show: only
    /// baseline, extended and progressive with eight bits, in grey or colour. Four inks come out inverted.
    /// </summary>
    public static (int Width, int Height)? SizeOf(byte[] file)
    {
        foreach (var (marker, at) in Segments(file))
        {
            if (marker is 0xC0 or 0xC1 or 0xC2 && file.Length - at >= 8)
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 3));
                var width = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 5));
                return file[at + 2] == 8 && file[at + 7] is 1 or 3 && width > 0 && height > 0
                    ? (width, height)
                    : null;
            }
        }

        return null;
    }

    /// <summary>True where the picture begins and the file comes to its end mark.</summary>
    public static bool IsWhole(byte[] file)
    {
        var markers = Segments(file).Select(segment => segment.Marker).ToList();
        return markers.Contains(Scan) && markers[^1] == End;
    }

    // Each marker with where its length stands. What lies between a scan and the next marker is the picture itself.
    private static IEnumerable<(byte Marker, int At)> Segments(byte[] file)
    {
        for (var at = 2; NextMarker(file, at) is { } next; )
        {
            var marker = file[next];
            yield return (marker, next + 1);
            if (marker == End || file.Length - next < 3)
            {
                yield break;
            }

            at = next + 1 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(next + 1));
        }
    }

    // FF 00 is a byte of the picture, FF D0 to FF D7 part it, and FF may be repeated before a marker.
    private static int? NextMarker(byte[] file, int from)
    {
        for (var at = from; at < file.Length - 1; at++)
        {
            if (file[at] == 0xFF && file[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return at + 1;
            }
        }

        return null;
    }
}
