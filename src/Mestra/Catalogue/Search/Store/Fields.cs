namespace Mestra.Catalogue;

/// <summary>The fields of an entry in the index. Change what they hold, and <see cref="Schema"/> rises: older indexes are then made anew.</summary>
internal static class Fields
{
    /// <summary>The version of what is indexed and how.</summary>
    public const string Schema = "2";

    /// <summary>Id as text, to replace and delete by.</summary>
    public const string Id = "id";

    /// <summary>Stems of the themes' names.</summary>
    public const string Theme = "theme";

    /// <summary>Stems of the title.</summary>
    public const string Title = "title";

    /// <summary>Stems of the ingress, and of the names of who, where, how and for whom.</summary>
    public const string About = "about";

    /// <summary>Stems of all else that is written.</summary>
    public const string Content = "content";

    /// <summary>Whole words and parts of words, folded, to find typing errors by.</summary>
    public const string Word = "word";

    /// <summary>A folded word, <see cref="Between"/>, and the word as it is written, to show it by.</summary>
    public const string Spelling = "spelling";

    /// <summary>Stands in no word.</summary>
    public const char Between = '\u001f';

    /// <summary>Column: id, 16 bytes.</summary>
    public const string Key = "key";

    /// <summary>Column: day number of the first session; <see cref="SegmentColumns.NoDate"/> without dates.</summary>
    public const string Start = "start";

    /// <summary>Column: the languages it is written in, as bits.</summary>
    public const string Written = "written";

    /// <summary>Stored: the entry as JSON, without content.</summary>
    public const string Entry = "entry";

    /// <summary>Fields with stems, and how much a word counts in each.</summary>
    public static readonly (string Name, float Weight)[] Stems =
    [
        (Title, 3f),
        (Theme, 2.5f),
        (About, 1.5f),
        (Content, 0.7f),
    ];

    /// <summary>All fields with stems.</summary>
    public static readonly string[] AllStems = [.. Stems.Select(field => field.Name)];

    /// <summary>Column: the facet's codes.</summary>
    public static string Of(Facet facet) => "facet-" + facet;
}
