namespace Mestra.Kernel;

/// <summary>Words that an organisation says in its own way (LMS-koordinator, Team PPO), instead of ours, for one request.</summary>
public static class OwnWords
{
    private static readonly AsyncLocal<IReadOnlyDictionary<string, string>?> Now = new();

    /// <summary>From here on in this request, these text keys say these words, in every language.</summary>
    public static void Say(IReadOnlyDictionary<string, string> words) =>
        Now.Value = words.Count > 0 ? words : null;

    internal static string? For(string key) => Now.Value?.GetValueOrDefault(key);
}

/// <summary>A text key that names the adviser, and so says what the organisation calls its own.</summary>
/// <param name="TextKey">The key: <c>Role.Adviser</c>.</param>
public sealed record AdviserWord(string TextKey);
