using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Coding;

/// <summary>The topics as they stand inside a sentence.</summary>
internal static class TopicWords
{
    /// <summary>The topics in their order, with commas between.</summary>
    public static string Listed(this IEnumerable<IsfTopic> topics, Texts texts, string language) =>
        string.Join(
            ", ",
            topics.Distinct().Order().Select(topic => texts.In(language, KeyOf(topic)))
        );

    private static string KeyOf(IsfTopic topic) =>
        topic switch
        {
            IsfTopic.Disease => "Coding.Topic.Disease",
            IsfTopic.Treatment => "Coding.Topic.Treatment",
            IsfTopic.SelfCare => "Coding.Topic.SelfCare",
            IsfTopic.Rights => "Coding.Topic.Rights",
            IsfTopic.FollowUp => "Coding.Topic.FollowUp",
            _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, "No words for it."),
        };
}
