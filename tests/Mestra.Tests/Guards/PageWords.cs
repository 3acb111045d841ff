using System.Net;
using System.Text.RegularExpressions;

namespace Mestra.Testing;

/// <summary>Finds the words in markup that a reader sees or hears.</summary>
internal static partial class PageWords
{
    // The product's own name is the same in every language.
    private static readonly string[] Names = ["Mestra"];

    /// <summary>Each run of words between tags, and each attribute that is read aloud.</summary>
    public static IEnumerable<string> In(string page, string html)
    {
        var seen = Unseen().Replace(html, " ");
        var heard = HeardAttribute().Matches(seen).Select(match => match.Groups["words"].Value);
        return Tag()
            .Split(seen)
            .Concat(heard)
            .Select(words => WebUtility.HtmlDecode(words).Trim())
            .Where(words => words.Any(char.IsLetter) && !Names.Contains(words))
            .Select(words => $"{page}: {words}");
    }

    [GeneratedRegex(
        "<(script|style|svg)[^>]*>.*?</\\1>|<!DOCTYPE[^>]*>|<!--.*?-->",
        RegexOptions.Singleline | RegexOptions.IgnoreCase
    )]
    private static partial Regex Unseen();

    [GeneratedRegex("\\s(alt|title|aria-label|placeholder|aria-description)=\"(?<words>[^\"]+)\"")]
    private static partial Regex HeardAttribute();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}
