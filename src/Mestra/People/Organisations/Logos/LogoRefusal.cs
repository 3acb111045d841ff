namespace Mestra.People;

/// <summary>Why a file is no logo for letters.</summary>
public enum LogoRefusal
{
    IsEmpty,

    /// <summary>More bytes than <see cref="LogoFile.LargestKilobytes"/>.</summary>
    IsTooLarge,

    /// <summary>Neither PNG nor JPEG within, whatever the name says.</summary>
    IsNoPicture,

    /// <summary>It begins as a picture and does not go on as one, or is of a kind that the printed letter cannot show.</summary>
    IsDamaged,

    /// <summary>A side is longer than <see cref="LogoFile.LargestSide"/>.</summary>
    HasTooManyPixels,

    /// <summary>The file was good, but something else on the form was not: a browser does not send a file twice by itself.</summary>
    MustBeChosenAgain,
}
