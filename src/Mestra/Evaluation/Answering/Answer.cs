using System.Security.Cryptography;
using Mestra.Kernel;

namespace Mestra.Evaluation;

/// <summary>One answer to one question (nb: svar).</summary>
/// <remarks>
/// <para>What one person answered is not kept together: each answer is a row of its own, so that no cross-table can
/// be made, by us or by anyone who gets at the database.</para>
/// <para>It has no time, no code and no person. Its id is wholly random and not a version 7 guid, which begins with the
/// time: rows ordered by it say nothing about who answered first. When the evaluation closes the rows are written
/// anew in the order of new ids (<see cref="ShuffleAnswers"/>), so that the order in the file says nothing either.</para>
/// </remarks>
public sealed class Answer : IOwned
{
    public Guid Id { get; init; } = RandomId();
    public required Guid OrganisationId { get; init; }
    public required Guid EvaluationId { get; init; }

    /// <summary>The key of the item: <c>useful</c>.</summary>
    public required string Item { get; init; }

    /// <summary>On a scale, 0 to 10.</summary>
    public int? Number { get; init; }

    /// <summary>The key of the option.</summary>
    public string? Choice { get; init; }

    /// <summary>In the person's own words. A person may have written a name.</summary>
    [Personal]
    public string? Text { get; init; }

    /// <summary>The same answer as a new row.</summary>
    internal Answer Again() =>
        new()
        {
            OrganisationId = OrganisationId,
            EvaluationId = EvaluationId,
            Item = Item,
            Number = Number,
            Choice = Choice,
            Text = Text,
        };

    private static Guid RandomId() => new(RandomNumberGenerator.GetBytes(16));
}
