using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Mestra.Ui;

/// <summary>A short mark of every answer on a form; an empty answer has none. Tells which answers are others than before.</summary>
internal sealed class FormMarks
{
    // Two different answers share a mark once in 2^48: it guards against oversight, not against forgery.
    private const int Length = 6;

    private readonly Dictionary<string, string?> _marks;

    private FormMarks(Dictionary<string, string?> marks) => _marks = marks;

    /// <summary>The marks of what stands in the form.</summary>
    public static FormMarks Of(WholeForm form)
    {
        var marks = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var answer in FormAnswer.AllOf(form).Where(answer => !answer.IsEmpty))
        {
            marks[answer.Mark] = Mark(answer.Written);
        }

        return new(marks);
    }

    /// <summary>The marks that a form came back with; none where they cannot be read.</summary>
    public static FormMarks Read(string sent)
    {
        try
        {
            return new(JsonSerializer.Deserialize<Dictionary<string, string?>>(sent) ?? []);
        }
        catch (JsonException)
        {
            return new([]);
        }
    }

    /// <summary>As the form carries them.</summary>
    public override string ToString() => JsonSerializer.Serialize(_marks);

    /// <summary>True where this answer is the one that was marked.</summary>
    public bool IsSame(FormAnswer answer) =>
        answer.IsEmpty
            ? !_marks.ContainsKey(answer.Mark)
            : _marks.GetValueOrDefault(answer.Mark) == Mark(answer.Written);

    /// <summary>True where anything was answered in the row with this mark.</summary>
    public bool Knows(string row) =>
        _marks.Keys.Any(mark => mark.StartsWith(row + ".", StringComparison.Ordinal));

    /// <summary>True where all answers are the same.</summary>
    public bool AreSame(FormMarks other) =>
        _marks.Count == other._marks.Count
        && _marks.All(mark => other._marks.GetValueOrDefault(mark.Key) == mark.Value);

    private static string Mark(string written) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(written)).AsSpan(0, Length));
}
