namespace Mestra.Ui;

/// <summary>Why a form is not taken, whatever it is about.</summary>
public enum FormRefusal
{
    /// <summary>Somebody else saved the same thing after the form was opened.</summary>
    ChangedMeanwhile,

    /// <summary>The form was sent before, with something else in it; or the id that it carries is another thing's.</summary>
    IsUsed,
}
