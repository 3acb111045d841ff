using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Mestra.People;

/// <summary>What must be known of a PNG file before it is trusted (W3C, Portable Network Graphics, third edition).</summary>
internal static class PngFile
{
    // Signature, then length, name, 13 bytes and checksum of the header.
    private const int HeaderEnd = 33;
    private const int Colours = 25;
    private const int Interlace = 28;

    private static readonly byte[] Signature = [0x89, .. "PNG\r\n\u001a\n"u8];

    // Adam7: where each pass begins and how far apart its pixels are, across and down.
    private static readonly (int X, int Y, int Across, int Down)[] Passes =
    [
        (0, 0, 8, 8),
        (4, 0, 8, 8),
        (0, 4, 4, 8),
        (2, 0, 4, 4),
        (0, 2, 2, 4),
        (1, 0, 2, 2),
        (0, 1, 1, 2),
    ];

    public static bool Begins(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <summary>Width and height in pixels; null where there is no header to say so.</summary>
    public static (int Width, int Height)? SizeOf(ReadOnlySpan<byte> file) =>
        file.Length >= HeaderEnd
        && file[12..16].SequenceEqual("IHDR"u8)
        && BinaryPrimitives.ReadInt32BigEndian(file[16..]) is > 0 and var width
        && BinaryPrimitives.ReadInt32BigEndian(file[20..]) is > 0 and var height
            ? (width, height)
            : null;

    /// <summary>True where the file comes to its end and holds every line that its header promises.</summary>
    public static bool IsWhole(byte[] file) =>
        SizeOf(file) is { } size
        && BitsOfPixel(file) is { } bits
        && Packed(file) is { } packed
        && Unpacks(packed, LengthOf(size, bits, file[Interlace] == 1));

    private static int? BitsOfPixel(byte[] file) =>
        (Colour: file[Colours], Depth: file[Colours - 1]) switch
        {
            (0, 1 or 2 or 4 or 8 or 16) => file[Colours - 1],
            (3, 1 or 2 or 4 or 8) => file[Colours - 1],
            (2, 8 or 16) => 3 * file[Colours - 1],
            (4, 8 or 16) => 2 * file[Colours - 1],
            (6, 8 or 16) => 4 * file[Colours - 1],
            _ => null,
        };

    // All parts of the picture, one after the other; null where the file breaks off before its end mark.
    private static MemoryStream? Packed(byte[] file)
    {
        var packed = new MemoryStream();
        for (var at = Signature.Length; file.Length - at >= 12; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (length < 0 || length > file.Length - at - 12)
            {
                return null;
            }

            switch (Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IEND":
                    packed.Position = 0;
                    return packed;
                case "IDAT":
                    packed.Write(file, at + 8, length);
                    break;
            }

            at += length + 12;
        }

        return null;
    }

    private static long LengthOf((int Width, int Height) size, int bits, bool isInterlaced) =>
        isInterlaced
            ? Passes.Sum(pass =>
                Lines(
                    Part(size.Width, pass.X, pass.Across),
                    Part(size.Height, pass.Y, pass.Down),
                    bits
                )
            )
            : Lines(size.Width, size.Height, bits);

    // Each line has a byte in front that says how it was filtered.
    private static long Lines(int width, int height, int bits) =>
        width == 0 ? 0 : height * (1 + ((long)width * bits + 7) / 8);

    private static int Part(int side, int from, int step) =>
        side > from ? (side - from + step - 1) / step : 0;

    // Never more than is promised and one byte: what unpacks to gigabytes is put down at once.
    private static bool Unpacks(MemoryStream packed, long promised)
    {
        try
        {
            using var lines = new ZLibStream(packed, CompressionMode.Decompress);
            var piece = new byte[16 * 1024];
            long length = 0;
            int read;
            while (length <= promised && (read = lines.Read(piece)) > 0)
            {
                length += read;
            }

            return length == promised;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
