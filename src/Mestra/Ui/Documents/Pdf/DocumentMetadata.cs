using System.Globalization;
using System.Security;
using System.Text;

namespace Mestra.Ui;

/// <summary>What a file says about itself to programs (XMP), with the mark that it follows PDF/UA-1.</summary>
internal static class DocumentMetadata
{
    /// <summary>The packet, in UTF-8.</summary>
    public static byte[] Packet(DocumentInfo info)
    {
        var time = info.CreatedAt.UtcDateTime.ToString(
            "yyyy-MM-ddTHH:mm:ssZ",
            CultureInfo.InvariantCulture
        );
        var (title, language) = (Xml(info.Title), Xml(info.Language));
        var organisation = Xml(info.Organisation);
        return Encoding.UTF8.GetBytes(
            $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                  <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <dc:format>application/pdf</dc:format>
                  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
                  <dc:creator><rdf:Seq><rdf:li>{organisation}</rdf:li></rdf:Seq></dc:creator>
                  <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
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
    }

    private static string Xml(string text) => SecurityElement.Escape(Printable(text));

    // XML has no place for control letters, not even escaped.
    private static string Printable(string text) =>
        string.Concat(text.Where(letter => !char.IsControl(letter)));
}
