using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Courses;

/// <summary>What the sessions of a demonstration are about, with the ISF topic each covers.</summary>
internal static class DemoThemes
{
    private static readonly (Wording Theme, IsfTopic Topic)[] All =
    [
        (
            new(
                "Hva sykdommen er, og hva den gjør",
                "Kva sjukdomen er, og kva han gjer",
                "Vad sjukdomen är och vad den gör",
                "What the illness is, and what it does"
            ),
            IsfTopic.Disease
        ),
        (
            new(
                "Behandling og medisiner",
                "Behandling og medisinar",
                "Behandling och läkemedel",
                "Treatment and medicines"
            ),
            IsfTopic.Treatment
        ),
        (
            new(
                "Mat, bevegelse og søvn",
                "Mat, rørsle og søvn",
                "Mat, rörelse och sömn",
                "Food, movement and sleep"
            ),
            IsfTopic.SelfCare
        ),
        (
            new(
                "Tanker, følelser og de rundt deg",
                "Tankar, kjensler og dei rundt deg",
                "Tankar, känslor och de runt omkring dig",
                "Thoughts, feelings and those around you"
            ),
            IsfTopic.SelfCare
        ),
        (
            new(
                "Rettigheter og hjelp i hverdagen",
                "Rettar og hjelp i kvardagen",
                "Rättigheter och hjälp i vardagen",
                "Rights, and help in daily life"
            ),
            IsfTopic.Rights
        ),
        (new("Veien videre", "Vegen vidare", "Vägen vidare", "The way on"), IsfTopic.FollowUp),
    ];

    /// <summary>The theme and topics of one session, so that all of them together cover everything.</summary>
    /// <param name="number">Which session, from 0.</param>
    /// <param name="of">How many there are.</param>
    public static (Wording Theme, IReadOnlyList<IsfTopic> Topics) Of(int number, int of)
    {
        var own = All.Where((_, at) => at * of / All.Length == number).ToList();
        return own.Count == 0
            ? (All[^1].Theme, [IsfTopic.FollowUp])
            : (own[0].Theme, [.. own.Select(one => one.Topic).Distinct()]);
    }
}
