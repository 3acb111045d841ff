using System.Threading.RateLimiting;

namespace Mestra.Evaluation;

/// <summary>Holds back those who ask for codes, or try them, faster than a room of people would. Each node counts for itself.</summary>
/// <remarks>A whole room often shares one address, so the limits are of a room and not of a person.</remarks>
public sealed class DoorLimits : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _doors = PerMinute(100);
    private readonly PartitionedRateLimiter<string> _guesses = PerMinute(60);

    /// <summary>False where one address has asked one door for too many codes in the last minute.</summary>
    public bool MayAsk(string door, HttpContext from) => Take(_doors, $"{door} {Address(from)}");

    /// <summary>
    /// False where one address has tried too many codes that do not exist. Asked before a code is looked up, so that
    /// whoever goes on guessing does not learn which code is right.
    /// </summary>
    public bool MayTry(HttpContext from) => Take(_guesses, Address(from), permits: 0);

    /// <summary>Counts a code that does not exist.</summary>
    public void Missed(HttpContext from) => Take(_guesses, Address(from));

    public void Dispose()
    {
        _doors.Dispose();
        _guesses.Dispose();
    }

    private static string Address(HttpContext from) =>
        from.Connection.RemoteIpAddress?.ToString() ?? "";

    private static bool Take(PartitionedRateLimiter<string> limiter, string key, int permits = 1)
    {
        using var lease = limiter.AttemptAcquire(key, permits);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> PerMinute(int times) =>
        PartitionedRateLimiter.Create<string, string>(
            key =>
                RateLimitPartition.GetFixedWindowLimiter(
                    key,
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = times, Window = Window }
                ),
            StringComparer.Ordinal
        );
}
