using Mestra.Ui;

namespace Mestra.Courses;

/// <summary>What a person needs, as the secretary types it.</summary>
public sealed class NeedsForm : WholeForm
{
    /// <summary>Interpreter, hearing, access, food: in words.</summary>
    [AtMost(2000)]
    public string? Needs { get; set; }
}
