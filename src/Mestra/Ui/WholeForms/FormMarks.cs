using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Mestra.Ui;

/// <summary>A short mark of every answer on a form; an empty answer has none. Tells which answers are others than before.</summary>
internal sealed class FormMarks
{
    // Two different answers share a mark once in 2^48: it guards against oversight, not against forgery.
    private const int Length = 6;

    private readonly Dictionary<string, string> _marks;

    private FormMarks(Dictionary<string, string> marks) => _marks = marks;

    /// <summary>The marks of what stands in the form.</summary>
    public static FormMarks Of(WholeForm form) =>
        new(
            FormAnswer
                .AllOf(form)
                .Where(answer => !answer.IsEmpty)
                .ToDictionary(
                    answer => answer.Path,
                    answer => Mark(answer.Written),
                    StringComparer.Ordinal
                )
        );

    /// <summary>The marks that a form came back with; none where they cannot be read.</summary>
    public static FormMarks Read(string sent)
    {
        try
        {
            return new(JsonSerializer.Deserialize<Dictionary<string, string>>(sent) ?? []);
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
            ? !_marks.ContainsKey(answer.Path)
            : _marks.GetValueOrDefault(answer.Path) == Mark(answer.Written);

    /// <summary>The answers of this form that are others than those marked, also those that are empty now.</summary>
    public IEnumerable<FormAnswer> ChangedIn(WholeForm now) =>
        FormAnswer.AllOf(now).Where(answer => !IsSame(answer));

    private static string Mark(string written) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(written)).AsSpan(0, Length));
}
