using System.Globalization;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using PdfSharp.Pdf;

namespace Mestra.Ui;

/// <summary>
/// Ends a file where PDFsharp 6.2.4 falls short: it writes no PDF/UA mark, puts the title into its metadata (XMP)
/// unescaped, and names files and fonts by chance.
/// </summary>
internal static class PdfEnding
{
    private const int IdLength = 16;

    /// <summary>Writes the file. The same content at the same time gives the same bytes.</summary>
    public static void Write(PdfDocument file, DocumentInfo info, Stream output)
    {
        NameFonts(file);
        file.Internals.FirstDocumentID = file.Internals.SecondDocumentID = new string(
            '\0',
            IdLength
        );
        using var written = new MemoryStream();
        file.Save(written, closeStream: false);
        var bytes = written.GetBuffer().AsSpan(0, (int)written.Length);

        // The metadata is the last object before the table of objects, so only the place of the table moves.
        var packet = bytes.LastIndexOf("<?xpacket begin="u8);
        var start = bytes[..packet].LastIndexOf(" 0 obj"u8) + " 0 obj"u8.Length;
        var table = packet + bytes[packet..].IndexOf("\nxref\n"u8) + 1;
        var end = table + bytes[table..].LastIndexOf("startxref"u8);
        var metadata = Metadata(info);
        output.Write(bytes[..start]);
        output.Write(metadata);
        output.Write(
            TableAndTrailer(bytes[table..end], IdOf(bytes[..start]), start + metadata.Length)
        );
    }

    private static byte[] TableAndTrailer(ReadOnlySpan<byte> written, string id, int place)
    {
        var unnamed = new string('0', 2 * IdLength);
        var trailer = Encoding
            .Latin1.GetString(written)
            .Replace(unnamed, id, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{trailer}startxref\n{place}\n%%EOF\n")
        );
    }

    /// <summary>A file is named by what it holds (PDF 32000-1, 14.4).</summary>
    private static string IdOf(ReadOnlySpan<byte> content) =>
        Convert.ToHexString(SHA256.HashData(content).AsSpan(0, IdLength));

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

    private static byte[] Metadata(DocumentInfo info)
    {
        var time = info.CreatedAt.UtcDateTime.ToString(
            "yyyy-MM-ddTHH:mm:ssZ",
            CultureInfo.InvariantCulture
        );
        var packet = Encoding.UTF8.GetBytes(
            $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                  <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <dc:format>application/pdf</dc:format>
                  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Xml(
                info.Title
            )}</rdf:li></rdf:Alt></dc:title>
                  <dc:creator><rdf:Seq><rdf:li>{Xml(
                info.Organisation
            )}</rdf:li></rdf:Seq></dc:creator>
                  <dc:language><rdf:Bag><rdf:li>{Xml(
                info.Language
            )}</rdf:li></rdf:Bag></dc:language>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                  <xmp:CreatorTool>Mestra</xmp:CreatorTool>
                  <xmp:CreateDate>{time}</xmp:CreateDate>
                  <xmp:ModifyDate>{time}</xmp:ModifyDate>
                </rdf:Description>
              </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """
        );
        return
        [
            .. Encoding.ASCII.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\n<</Type/Metadata/Subtype/XML/Length {packet.Length}>>\nstream\n"
                )
            ),
            .. packet,
            .. "\nendstream\nendobj\n"u8,
        ];
    }

    private static string Xml(string text) => SecurityElement.Escape(Printable(text));

    // XML has no place for control letters, not even escaped.
    private static string Printable(string text) =>
        string.Concat(text.Where(letter => !char.IsControl(letter)));
}
