using System.Collections.Concurrent;
using Mestra.Kernel;

namespace Mestra.Catalogue;

/// <summary>What the codes are called that only the entries themselves know: counties and organisers. Looked up in the index once, then remembered.</summary>
internal sealed class ChoiceNames(CatalogueIndex index)
{
    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<(Facet, string), Wording> _names = new();

    /// <summary>The name; the code itself where no entry has it.</summary>
    public Wording Of(Facet facet, string code)
    {
        if (_names.TryGetValue((facet, code), out var known))
        {
            return known;
        }

        var found = Find(facet, code);
        if (found is not null && _names.Count < MostRemembered)
        {
            _names.TryAdd((facet, code), found);
        }

        return found ?? new Wording(code, code, code, code);
    }

    /// <summary>Names may have changed.</summary>
    public void Forget() => _names.Clear();

    private Wording? Find(Facet facet, string code)
    {
        var query = CatalogueQuery.Everything.With(facet, [code]) with { PageSize = 1 };
        var entry = index.Search(query, DateOnly.MinValue).Hits is [var hit] ? hit.Entry : null;
        return facet switch
        {
            Facet.County => entry?.Counties.FirstOrDefault(c => c.Code == code)?.Name,
            Facet.Organiser when entry?.Organisers.FirstOrDefault(o => o.Code == code) is { } one =>
                new Wording(one.Name, one.Name, one.Name, one.Name),
            _ => null,
        };
    }
}
