namespace Mestra.People;

/// <summary>Why the organisation's own facts were not kept.</summary>
public enum OrganisationRefusal
{
    /// <summary>Another department or place here has the name.</summary>
    NameIsTaken,

    /// <summary>The number has letters in it, or fewer than three digits.</summary>
    PhoneCannotBeDialled,

    /// <summary>Not one of the offered time zones or languages.</summary>
    ChoiceIsUnknown,
}
