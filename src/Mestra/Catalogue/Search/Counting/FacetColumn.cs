namespace Mestra.Catalogue;

/// <summary>One facet of one segment: the code numbers of document <c>d</c> stand from <c>offsets[d]</c> up to <c>offsets[d + 1]</c>.</summary>
internal sealed class FacetColumn(int[] offsets, int[] numbers)
{
    /// <summary>True where the document has one of the wanted codes.</summary>
    public bool HasAny(int document, bool[] wanted)
    {
        foreach (var number in Of(document))
        {
            if (wanted[number])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Counts the document under each of its codes.</summary>
    public void Count(int document, int[] counts)
    {
        foreach (var number in Of(document))
        {
            counts[number]++;
        }
    }

    private ReadOnlySpan<int> Of(int document) =>
        numbers.AsSpan(offsets[document]..offsets[document + 1]);
}
