namespace Mestra.Ui;

/// <summary>
/// A form that sets a whole thing at once. It carries a mark of what stood in each field when it was opened, so that
/// whoever sends it after someone else has saved is told, and neither loses anything.
/// </summary>
/// <remarks>
/// The page puts <c>&lt;opened-field for="Input" /&gt;</c> in the form. The use case asks <see cref="IsBehind"/> in the turn
/// that it saves in; the page answers with <c>this.ChangedMeanwhile("Input", Input, now)</c>. Where several work on
/// different rows of one form at a time, it asks <see cref="ClashesWith"/> instead, and then takes the others' rows along.
/// </remarks>
public abstract class WholeForm
{
    /// <summary>What stood in the fields when the form was opened, as marks; empty where it was not opened on a page.</summary>
    public string Opened { get; set; } = "";

    /// <summary>Marks what stands here as what is stored. What is put in after this, the person is only proposed.</summary>
    public void MarkOpened() => Opened = FormMarks.Of(this).ToString();

    /// <summary>True where somebody has changed the thing since this form was opened.</summary>
    /// <param name="now">The form as it would be opened now.</param>
    public bool IsBehind(WholeForm now) => !FormMarks.Read(Opened).AreSame(FormMarks.Of(now));

    /// <summary>True where somebody has changed the same answer, or the same row, to something else since this form was opened.</summary>
    /// <param name="now">The form as it would be opened now.</param>
    public bool ClashesWith(WholeForm now)
    {
        var opened = FormMarks.Read(Opened);
        return FormPair
            .Of(this, now, opened)
            .GroupBy(pair => pair.Mine.Row ?? pair.Mine.Mark, StringComparer.Ordinal)
            .Any(row =>
                row.Any(pair => !opened.IsSame(pair.Theirs))
                && row.Any(pair => !opened.IsSame(pair.Mine))
                && row.Any(pair => pair.Mine.Written != pair.Theirs.Written)
            );
    }

    /// <summary>Takes what somebody else has saved, wherever this person has changed nothing.</summary>
    /// <param name="now">The form as it would be opened now.</param>
    public void TakeFrom(WholeForm now)
    {
        var opened = FormMarks.Read(Opened);
        foreach (var pair in FormPair.Of(this, now, opened).Where(p => opened.IsSame(p.Mine)))
        {
            pair.Mine.Set(pair.Theirs.Value);
        }
    }

    /// <summary>True where the two forms have the same answers.</summary>
    public bool SaysAs(WholeForm other) => FormMarks.Of(this).AreSame(FormMarks.Of(other));
}
