using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Mestra.People;

/// <summary>The six digits that an app shows: TOTP by RFC 6238 with SHA-1 and half minutes, the only form that all apps know.</summary>
/// <remarks>A code is taken once (RFC 6238, 5.2). The framework's own provider takes it as often as it comes.</remarks>
internal sealed class OneTimeCodes(TimeProvider clock) : AuthenticatorTokenProvider<Account>
{
    private const int StepSeconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // A phone's clock may be a minute wrong either way.
    private const int StepsAside = 2;

    /// <summary>True once for a right code. Of two who bring it at the same moment one is refused, by the account's own stamp.</summary>
    public override async Task<bool> ValidateAsync(
        string purpose,
        string token,
        UserManager<Account> manager,
        Account user
    )
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            return false;
        }

        var now = StepOf(clock.GetUtcNow());
        for (var step = now - StepsAside; step <= now + StepsAside; step++)
        {
            if (step > user.LastCodeStep && Of(key, step) == token)
            {
                user.LastCodeStep = step;
                return (await manager.UpdateAsync(user)).Succeeded;
            }
        }

        return false;
    }

    /// <summary>The half minute of a moment, counted from 1970.</summary>
    public static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>What an app shows in this half minute.</summary>
    /// <param name="key">The secret in Base32.</param>
    /// <param name="step">See <see cref="StepOf"/>.</param>
    public static string Of(string key, long step)
    {
        var message = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, Bytes(key));
        hmac.AppendData(message);
        var hash = hmac.GetHashAndReset();
        var number =
            BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    // Five bits a letter (RFC 4648); bits left over at the end say nothing.
    private static byte[] Bytes(string base32)
    {
        List<byte> bytes = [];
        var (buffer, bits) = (0, 0);
        foreach (var letter in base32.TrimEnd('='))
        {
            buffer = ((buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal)) & 0xFFF;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }
}
