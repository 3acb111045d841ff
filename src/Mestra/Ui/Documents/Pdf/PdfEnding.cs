using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PdfSharp.Pdf;

namespace Mestra.Ui;

/// <summary>
/// Ends a file where PDFsharp 6.2.4 falls short: it writes no PDF/UA mark, puts the title into its metadata (XMP)
/// unescaped, packs without the checksum that zlib asks for, and names files and fonts by chance. So it writes its
/// objects unpacked, and each goes from there into the file, packed and in its right shape.
/// </summary>
internal static class PdfEnding
{
    private const int IdLength = 16;
    private const int TableRow = 20;
    private const string Flate = "/Filter/FlateDecode";

    /// <summary>Leaves the packing to <see cref="Write"/>; to be said before anything is drawn.</summary>
    public static void Prepare(PdfDocument file)
    {
        file.Options.NoCompression = true;
        file.Options.CompressContentStreams = false;
    }

    /// <summary>Writes the file. The same content at the same time gives the same bytes.</summary>
    public static void Write(PdfDocument file, DocumentInfo info, Stream output)
    {
        NameFonts(file);
        file.Internals.FirstDocumentID = file.Internals.SecondDocumentID = new('\0', IdLength);
        using var written = new MemoryStream();
        file.Save(written, closeStream: false);
        using var ended = new MemoryStream();
        End(written.GetBuffer().AsSpan(0, (int)written.Length), info, ended);
        ended.Position = 0;
        ended.CopyTo(output);
    }

    private static void End(ReadOnlySpan<byte> written, DocumentInfo info, MemoryStream ended)
    {
        var table = written.LastIndexOf("\nxref\n"u8) + 1;
        var places = Places(written[table..]);
        ended.Write(written[..places[0]]);
        var moved = new List<long>();
        for (var at = 0; at < places.Count; at++)
        {
            moved.Add(ended.Position);
            var next = at + 1 < places.Count ? places[at + 1] : table;
            Object(written[places[at]..next], info, ended);
        }

        var id = Convert.ToHexString(SHA256.HashData(ended.ToArray()).AsSpan(0, IdLength));
        var trailer = written[(table + written[table..].LastIndexOf("trailer\n"u8))..];
        Table(moved, Encoding.Latin1.GetString(trailer), id, ended);
    }

    /// <summary>Where each object begins, in the order of their numbers, which is the order they were written in.</summary>
    private static List<int> Places(ReadOnlySpan<byte> table)
    {
        // "xref", "0 101", a row for number nought, then a row of twenty bytes for each.
        var rows = table[(table.IndexOf(" f"u8) + 4)..table.LastIndexOf("trailer\n"u8)];
        var places = new List<int>();
        for (; rows.Length >= TableRow; rows = rows[TableRow..])
        {
            places.Add(int.Parse(rows[..10], CultureInfo.InvariantCulture));
        }

        return places;
    }

    private static void Object(ReadOnlySpan<byte> written, DocumentInfo info, MemoryStream ended)
    {
        var head = written.IndexOf(">>\nstream\n"u8);
        if (head < 0)
        {
            ended.Write(written);
            return;
        }

        var dictionary = Encoding.Latin1.GetString(written[..head]);
        var data = written[(head + ">>\nstream\n"u8.Length)..written.LastIndexOf("\nendstream"u8)];
        if (dictionary.Contains("/Type/Metadata", StringComparison.Ordinal))
        {
            // Unpacked, so that a program that does not know PDF finds it.
            var packet = DocumentMetadata.Packet(info);
            Stream(dictionary, data.Length, packet, "", ended);
        }
        else if (dictionary.Contains(Flate, StringComparison.Ordinal))
        {
            // A picture: PDFsharp packs it whatever it is told.
            Stream(dictionary, data.Length, Packed(Unpacked(data)), "", ended);
        }
        else if (dictionary.Contains("/Filter", StringComparison.Ordinal))
        {
            Stream(dictionary, data.Length, data.ToArray(), "", ended);
        }
        else
        {
            Stream(dictionary, data.Length, Packed(data), Flate, ended);
        }
    }

    private static void Stream(
        string dictionary,
        int length,
        byte[] data,
        string filter,
        MemoryStream ended
    )
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"/Length {length}");
        var says = string.Create(CultureInfo.InvariantCulture, $"/Length {data.Length}{filter}");
        var head = dictionary.Replace(said, says, StringComparison.Ordinal);
        ended.Write(Encoding.Latin1.GetBytes($"{head}>>\nstream\n"));
        ended.Write(data);
        ended.Write("\nendstream\nendobj\n"u8);
    }

    private static byte[] Packed(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return packed.ToArray();
    }

    // Past the two bytes of zlib's head; the checksum that should follow is not there.
    private static byte[] Unpacked(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream(data[2..].ToArray());
        using var deflate = new DeflateStream(packed, CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        deflate.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    /// <summary>The table of objects and the trailer; a file is named by what it holds (PDF 32000-1, 14.4).</summary>
    private static void Table(List<long> places, string trailer, string id, MemoryStream ended)
    {
        var start = ended.Position;
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n"
        );
        foreach (var place in places)
        {
            text.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        }

        var dictionary = trailer[..(trailer.LastIndexOf(">>", StringComparison.Ordinal) + 2)];
        text.Append(
            dictionary.Replace(new string('0', 2 * IdLength), id, StringComparison.Ordinal)
        );
        text.Append(CultureInfo.InvariantCulture, $"\nstartxref\n{start}\n%%EOF\n");
        ended.Write(Encoding.Latin1.GetBytes(text.ToString()));
    }

    /// <summary>A subset of a font is named by six letters and the font (PDF 32000-1, 9.6.4).</summary>
    private static void NameFonts(PdfDocument file)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var thing in file.Internals.GetAllObjects().OfType<PdfDictionary>())
        {
            foreach (var key in new[] { "/BaseFont", "/FontName" })
            {
                var name = thing.Elements.GetName(key);
                if (name.IndexOf('+', StringComparison.Ordinal) is var plus and > 0)
                {
                    names.TryAdd(name, $"/MESTR{(char)('A' + names.Count)}{name[plus..]}");
                    thing.Elements.SetName(key, names[name]);
                }
            }
        }
    }
}
