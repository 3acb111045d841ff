namespace Mestra.Catalogue;

/// <summary>The codes of one facet as small numbers, the same in all segments. Grows with the index, never with questions.</summary>
internal sealed class FacetNames
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _codes = [];

    /// <summary>Codes seen. What was loaded before this was read has a lower number.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _codes.Count;
            }
        }
    }

    /// <summary>The number of a code of an entry.</summary>
    public int NumberOf(string code)
    {
        lock (_gate)
        {
            if (!_numbers.TryGetValue(code, out var number))
            {
                number = _codes.Count;
                _codes.Add(code);
                _numbers.Add(code, number);
            }

            return number;
        }
    }

    /// <summary>The number of a code of a question; null when no entry has it.</summary>
    public int? Find(string code)
    {
        lock (_gate)
        {
            return _numbers.TryGetValue(code, out var number) ? number : null;
        }
    }

    public string CodeOf(int number)
    {
        lock (_gate)
        {
            return _codes[number];
        }
    }
}
