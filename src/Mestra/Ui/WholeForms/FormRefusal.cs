namespace Mestra.Ui;

/// <summary>Why a form is not taken, whatever it is about.</summary>
public enum FormRefusal
{
    /// <summary>Somebody else saved the same thing after the form was opened.</summary>
    ChangedMeanwhile,
}
