using Microsoft.AspNetCore.DataProtection;

namespace Mestra.Evaluation;

/// <summary>Locks and opens what an evaluation's codes are derived from, with the store's own keys.</summary>
public sealed class CodeSeeds(IDataProtectionProvider keys)
{
    private readonly IDataProtector _lock = keys.CreateProtector("Mestra.Evaluation.Codes");

    internal string NewLocked(out byte[] seed)
    {
        seed = Codes.NewSeed();
        return Convert.ToBase64String(_lock.Protect(seed));
    }

    internal byte[] Open(CourseEvaluation evaluation) =>
        _lock.Unprotect(Convert.FromBase64String(evaluation.LockedSeed));

    /// <summary>The codes that belong to numbers from one up to another, both included.</summary>
    internal static IEnumerable<AnswerCode> Make(
        CourseEvaluation evaluation,
        byte[] seed,
        int from,
        int to
    ) =>
        Enumerable
            .Range(from, to - from + 1)
            .Select(number => new AnswerCode
            {
                OrganisationId = evaluation.OrganisationId,
                EvaluationId = evaluation.Id,
                Serial = number,
                Hash = Codes.HashOf(Codes.Of(seed, number)),
            });
}
