using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Mestra.Catalogue;

/// <summary>Lets the parts of a long word stand where the word stands.</summary>
internal sealed class CompoundFilter : TokenFilter
{
    private readonly Compounds _compounds;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _step;
    private readonly Queue<string> _waiting = new();
    private State? _word;

    public CompoundFilter(TokenStream input, Compounds compounds)
        : base(input)
    {
        _compounds = compounds;
        _term = AddAttribute<ICharTermAttribute>();
        _step = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_waiting.TryDequeue(out var part))
        {
            RestoreState(_word);
            _term.SetEmpty().Append(part);
            _step.PositionIncrement = 0;
            return true;
        }

        if (!m_input.IncrementToken())
        {
            return false;
        }

        foreach (var next in _compounds.Split(_term.ToString()!))
        {
            _waiting.Enqueue(next);
        }

        _word = _waiting.Count > 0 ? CaptureState() : null;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _waiting.Clear();
    }
}
