namespace Mestra.Planning;

/// <summary>Says whether the public sees a programme.</summary>
internal static class PublishedWords
{
    /// <summary>The state in words, as a text key.</summary>
    public static string Key(bool isPublished) =>
        isPublished ? "Planning.State.Published" : "Planning.State.Draft";

    /// <summary>The state's colour.</summary>
    public static string Color(bool isPublished) => isPublished ? "success" : "neutral";
}
