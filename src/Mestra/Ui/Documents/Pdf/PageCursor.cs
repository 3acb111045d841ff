namespace Mestra.Ui;

/// <summary>Where on which page the next thing goes, and the steps taken so far.</summary>
internal sealed class PageCursor(Sheet sheet)
{
    private readonly List<PageStep> steps = [];

    /// <summary>All that is to be drawn, in reading order.</summary>
    public IReadOnlyList<PageStep> Steps => steps;

    /// <summary>Pages begun.</summary>
    public int Pages { get; private set; }

    /// <summary>From the upper edge of the sheet.</summary>
    public double Y { get; set; }

    /// <summary>Left edge of the column.</summary>
    public double Left { get; private set; } = Sheet.Left;

    /// <summary>Width of the column.</summary>
    public double Width { get; private set; } = sheet.TextWidth;

    /// <summary>Done on top of each new page: the head of a table that goes on.</summary>
    public Action? Continued { get; set; }

    /// <summary>Height left on this page.</summary>
    public double Room => sheet.Bottom - Y;

    /// <summary>Height of an empty page.</summary>
    public double FullRoom => sheet.Bottom - Sheet.Top;

    /// <summary>True where nothing stands on the page yet.</summary>
    public bool AtTop { get; private set; }

    public void NewPage()
    {
        steps.Add(new PageStep.NewPage(sheet));
        Pages++;
        Y = Sheet.Top;
        Continued?.Invoke();
        AtTop = true;
    }

    /// <summary>Goes to a new page where this one has less room, unless it is empty already.</summary>
    public void Need(double height)
    {
        if (height > Room && !AtTop)
        {
            NewPage();
        }
    }

    /// <summary>Leaves space between two things; none on top of a page.</summary>
    public void Space(double height)
    {
        if (!AtTop)
        {
            Y += height;
        }
    }

    public void Add(PageStep step)
    {
        steps.Add(step);
        AtTop &= step is not (PageStep.Text or PageStep.Picture or PageStep.Rule);
    }

    /// <summary>Opens an element of the structure until disposed of.</summary>
    public IDisposable Tagged(StructureElement element)
    {
        Add(new PageStep.Open(element));
        return new Ending(() => Add(new PageStep.Close()));
    }

    /// <summary>Opens decoration until disposed of.</summary>
    public IDisposable Decoration()
    {
        Add(new PageStep.OpenDecoration());
        return new Ending(() => Add(new PageStep.Close()));
    }

    /// <summary>Sets in another column until disposed of.</summary>
    public IDisposable Column(double left, double width)
    {
        var (outerLeft, outerWidth) = (Left, Width);
        (Left, Width) = (left, width);
        return new Ending(() => (Left, Width) = (outerLeft, outerWidth));
    }

    /// <summary>Moves the whole of it to a new page where it would be parted, if it fits one.</summary>
    public void Together(Action draw)
    {
        var (count, page, y, top) = (steps.Count, Pages, Y, AtTop);
        draw();
        if (Pages == page || top)
        {
            return;
        }

        steps.RemoveRange(count, steps.Count - count);
        (Pages, Y, AtTop) = (page, y, top);
        NewPage();
        draw();
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
