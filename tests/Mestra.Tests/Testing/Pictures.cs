using System.Buffers.Binary;
using System.IO.Compression;

namespace Mestra.Testing;

/// <summary>A file as a person chooses it on a form.</summary>
/// <param name="Field">The field it is chosen in.</param>
/// <param name="Name">What the person's machine calls it.</param>
/// <param name="Type">What the browser says that it is.</param>
/// <param name="Bytes">The file.</param>
public sealed record ChosenFile(string Field, string Name, string Type, byte[] Bytes);

/// <summary>Pictures made for tests.</summary>
internal static class Pictures
{
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

    /// <summary>60 by 20, as a browser's canvas writes it.</summary>
    public static byte[] Jpeg { get; } =
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZ"
                + "WiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAA"
                + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAA"
                + "ACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAA"
                + "AChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA"
                + "AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA"
                + "AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAA"
                + "E9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBu"
                + "AGMALgAgADIAMAAxADb/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQ"
                + "c1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSk"
                + "pKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAUADwDASIAAhEBAxEB/8QAGQABAQAD"
                + "AQAAAAAAAAAAAAAAAAUCAwYE/8QAJhAAAgIBAQcFAQAAAAAAAAAAAAECAwQhERQWMVNUkgUSIpPR8P/E"
                + "ABYBAQEBAAAAAAAAAAAAAAAAAAACA//EABgRAQEBAQEAAAAAAAAAAAAAAAABAjEh/9oADAMBAAIRAxEA"
                + "PwC9m5leDSrbYycXL2/Fa/2h4eIMTp3eK/TP1+qy7ChGquU5KxPZFbXyZA3LL7W762XmSxnrVl8XOIMT"
                + "p3eK/SnTYrqYWxTUZxUlt56nIbll9rd9bOrwouOFRGSakq4pp81oNSThjVvW8AENAAAAAAAAAAAAAB//"
                + "2Q=="
        );

    /// <summary>A picture of one colour.</summary>
    /// <param name="width">In pixels, as the header says.</param>
    /// <param name="height">In pixels, as the header says.</param>
    /// <param name="isInterlaced">True where it comes in seven passes.</param>
    /// <param name="lines">What is packed, where that is not what the header promises.</param>
    public static byte[] Png(int width, int height, bool isInterlaced = false, byte[]? lines = null)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\u001a\n"u8]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (8, 2, isInterlaced ? (byte)1 : (byte)0);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Packed(lines ?? new byte[Length(width, height, isInterlaced)]));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static int Length(int width, int height, bool isInterlaced) =>
        isInterlaced
            ? Passes.Sum(pass =>
                Lines(Part(width, pass.X, pass.Across), Part(height, pass.Y, pass.Down))
            )
            : Lines(width, height);

    private static int Lines(int width, int height) => width == 0 ? 0 : height * (1 + 3 * width);

    private static int Part(int side, int from, int step) =>
        (Math.Max(side - from, 0) + step - 1) / step;

    private static byte[] Packed(byte[] lines)
    {
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packer.Write(lines);
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, byte[] data)
    {
        byte[] named = [.. name, .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(named));
        file.Write(number);
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? sum >> 1 ^ 0xEDB88320 : sum >> 1;
            }
        }

        return ~sum;
    }
}
