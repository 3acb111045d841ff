using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Ui;

/// <summary>Hands a PDF to the browser.</summary>
public static class PdfFile
{
    /// <summary>Answers with the file as a download that no cache on the way keeps.</summary>
    /// <param name="page">The page that answers.</param>
    /// <param name="file">The whole file.</param>
    /// <param name="fileName">What it is called on the person's machine, with ending. Neutral: what kind of document, never whom it is about.</param>
    public static FileContentResult Pdf(this PageModel page, byte[] file, string fileName)
    {
        page.Response.Headers.CacheControl = "no-store";
        page.Response.Headers.XContentTypeOptions = "nosniff";
        return page.File(file, "application/pdf", fileName);
    }
}
