namespace Mestra.Ui;

/// <summary>
/// A form that sets a whole thing at once. It carries a mark of what stood in each field when it was opened, so that
/// whoever sends it after someone else has saved is told, and neither loses anything.
/// </summary>
/// <remarks>
/// The page puts <c>&lt;opened-field for="Input" /&gt;</c> in the form. The use case asks <see cref="IsBehind"/> in the turn
/// that it saves in; the page answers with <c>this.ChangedMeanwhile("Input", Input, now)</c>.
/// </remarks>
public abstract class WholeForm
{
    /// <summary>What stood in the fields when the form was opened, as marks; empty where it was not opened on a page.</summary>
    public string Opened { get; set; } = "";

    /// <summary>True where somebody has changed the thing since this form was opened.</summary>
    /// <param name="now">The form as it would be opened now.</param>
    public bool IsBehind(WholeForm now) => FormMarks.Read(Opened).ChangedIn(now).Any();
}
