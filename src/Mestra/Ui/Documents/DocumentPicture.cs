using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Mestra.Ui;

/// <summary>Asks whether a picture (bilde) can stand in a printed document, before anyone keeps it.</summary>
public static class DocumentPicture
{
    /// <summary>True where the PDF can show it. Its size is to be judged before: the whole picture is unpacked.</summary>
    /// <param name="file">A PNG or JPEG file.</param>
    public static bool CanBeDrawn(byte[] file)
    {
        try
        {
            using var trial = new PdfDocument();
            using var graphics = XGraphics.FromPdfPage(trial.AddPage());
            using var picture = Open(file);
            graphics.DrawImage(picture, 0, 0, 1, 1);
            return true;
        }
        // PDFsharp says in many ways that it cannot read a file.
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            return false;
        }
    }

    internal static XImage Open(byte[] file) => XImage.FromStream(new MemoryStream(file));
}
