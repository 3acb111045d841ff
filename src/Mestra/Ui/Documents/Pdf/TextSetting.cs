namespace Mestra.Ui;

/// <summary>How a block of text is set, lengths in points. <c>document.css</c> says the same to the browser.</summary>
internal sealed record TextSetting(
    double Size,
    double LineHeight,
    TextFace Face,
    double Before,
    double After
)
{
    public static readonly TextSetting Paragraph = new(11, 15.4, TextFace.Regular, 0, 6);
    public static readonly TextSetting Cell = new(10, 13.5, TextFace.Regular, 0, 0);
    public static readonly TextSetting Caption = new(10, 13.5, TextFace.Bold, 4, 3);
    public static readonly TextSetting Small = new(9, 12.5, TextFace.Regular, 0, 6);

    private static readonly TextSetting[] Headings =
    [
        new(18, 23, TextFace.Bold, 0, 8),
        new(13, 17, TextFace.Bold, 14, 4),
        new(11, 15, TextFace.Bold, 10, 2),
    ];

    /// <summary>Level 1 to 6; below the third all look alike.</summary>
    public static TextSetting Heading(int level) => Headings[Math.Min(level, Headings.Length) - 1];
}
