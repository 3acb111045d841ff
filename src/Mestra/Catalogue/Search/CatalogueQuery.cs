using System.Collections.Immutable;

namespace Mestra.Catalogue;

/// <summary>How the hits are ordered.</summary>
public enum CatalogueOrder
{
    /// <summary>Best answer to the words first.</summary>
    Fit,

    /// <summary>Soonest first; then what has no dates; then what has begun.</summary>
    Date,
}

/// <summary>A question to the overview (søk i kursoversikten). What the address bar says, and nothing more.</summary>
public sealed record CatalogueQuery
{
    /// <summary>Longer words are cut here: nobody types more, and pasted pages are not questions.</summary>
    public const int MostLetters = 200;

    /// <summary>Last page that can be asked for.</summary>
    public const int LastPage = 1000;

    /// <summary>Most hits on a page; feeds ask for more than screens do.</summary>
    public const int LargestPage = 200;

    /// <summary>Everything, soonest first, in bokmål.</summary>
    public static CatalogueQuery Everything { get; } = new();

    /// <summary>What was typed, in any language.</summary>
    public string Words { get; init; } = "";

    /// <summary>The choices in each facet. A code that nothing has finds nothing.</summary>
    public ImmutableSortedDictionary<Facet, ImmutableSortedSet<string>> Choices { get; init; } =
        ImmutableSortedDictionary<Facet, ImmutableSortedSet<string>>.Empty;

    /// <summary>Only what begins on this day or later; what has no dates is then left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Null: by fit where there are words, else by date.</summary>
    public CatalogueOrder? Order { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Not part of the address: the page decides.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>Two letters. Not part of the address. What is written in it comes a little before what is not; bokmål and nynorsk are equals.</summary>
    public string Language { get; init; } = "nb";

    /// <summary>The choices of one facet; empty where there are none.</summary>
    public ImmutableSortedSet<string> Chosen(Facet facet) =>
        Choices.GetValueOrDefault(facet, ImmutableSortedSet<string>.Empty);

    /// <summary>The same question with the choice made, or taken back where it was made already; from the first page.</summary>
    public CatalogueQuery Toggle(Facet facet, string code)
    {
        var without = Chosen(facet).Remove(code);
        return With(facet, without == Chosen(facet) ? without.Add(code) : without);
    }

    /// <summary>The same question with these choices in the facet; from the first page.</summary>
    public CatalogueQuery With(Facet facet, IEnumerable<string> codes)
    {
        var chosen = codes.ToImmutableSortedSet(StringComparer.Ordinal);
        return this with
        {
            Choices = chosen.IsEmpty ? Choices.Remove(facet) : Choices.SetItem(facet, chosen),
            Page = 1,
        };
    }
}
