using System.Security.Cryptography;
using System.Text.Json;

namespace Mestra.Kernel;

/// <summary>The keys that identity numbers are kept under. 32 random bytes each, never the same.</summary>
/// <param name="Encryption">AES-256: opens every stored number.</param>
/// <param name="Index">HMAC-SHA256: makes the blind index. Changing it means computing every index anew.</param>
/// <param name="Retired">Encryption keys of before; numbers stored under them can still be read.</param>
internal sealed record IdentityKeys(byte[] Encryption, byte[] Index, IReadOnlyList<byte[]> Retired)
{
    /// <summary>Bytes in a key.</summary>
    public const int Size = 32;

    private const string EncryptionSetting = "Mestra:Keys:Encryption";
    private const string IndexSetting = "Mestra:Keys:Index";
    private const string RetiredSetting = "Mestra:Keys:Retired";
    private const string FolderSetting = "Mestra:DataFolder";
    private const string FileName = "keys.json";

    /// <summary>Takes the keys from the configuration, else from the data folder, where the first start makes them.</summary>
    /// <exception cref="IdentityKeyException">A key is missing or is no key: the program must not start.</exception>
    public static IdentityKeys From(IConfiguration configuration)
    {
        var (encryption, index) = (configuration[EncryptionSetting], configuration[IndexSetting]);
        var kept =
            encryption is null && index is null
                ? InFolder(configuration[FolderSetting] ?? "data")
                : new(encryption, index);
        var retired = configuration.GetSection(RetiredSetting).GetChildren();
        var keys = new IdentityKeys(
            Key(EncryptionSetting, kept.Encryption),
            Key(IndexSetting, kept.Index),
            [.. retired.Select(key => Key(RetiredSetting, key.Value))]
        );
        return CryptographicOperations.FixedTimeEquals(keys.Encryption, keys.Index)
            ? throw new IdentityKeyException(
                $"{EncryptionSetting} and {IndexSetting} are the same key; they must differ."
            )
            : keys;
    }

    /// <summary>Names no key material, so that it cannot slip into a log.</summary>
    public override string ToString() => nameof(IdentityKeys);

    private static byte[] Key(string setting, string? base64)
    {
        var bytes = new byte[Size + 1];
        return Convert.TryFromBase64String(base64 ?? "", bytes, out var written) && written == Size
            ? bytes[..Size]
            : throw new IdentityKeyException(
                $"{setting} must be {Size} random bytes in base64 (openssl rand -base64 {Size}). "
                    + $"Give both keys in the configuration, or neither to keep them in {FileName} of the data folder."
            );
    }

    private static KeyFile InFolder(string folder)
    {
        var path = Path.Combine(Path.GetFullPath(folder), FileName);
        if (!File.Exists(path))
        {
            Create(path);
        }

        try
        {
            return JsonSerializer.Deserialize<KeyFile>(File.ReadAllText(path)) ?? new(null, null);
        }
        catch (JsonException)
        {
            throw new IdentityKeyException($"{path} is damaged. Put back the copy of it.");
        }
    }

    /// <summary>Written whole or not at all; where two starts meet, the first file stays and both read it.</summary>
    private static void Create(string path)
    {
        OwnFiles.Folder(Path.GetDirectoryName(path)!);
        using var turn = TakeTurn(path + ".turn");
        if (File.Exists(path))
        {
            return;
        }

        var fresh = $"{path}.{Guid.CreateVersion7():N}";
        using (var stream = OwnFiles.Open(fresh, FileMode.CreateNew))
        {
            JsonSerializer.Serialize(stream, new KeyFile(Fresh(), Fresh()));
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: false);
    }

    // A move that must not overwrite looks first and moves then, so two could both move: one start at a time goes in here.
    private static FileStream TakeTurn(string path)
    {
        FileStream? turn = null;
        if (!SpinWait.SpinUntil(() => (turn = TryOpen(path)) is not null, TimeSpan.FromSeconds(30)))
        {
            throw new IdentityKeyException(
                $"{path} is held by another program that never lets go."
            );
        }

        return turn!;
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(
                path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string Fresh() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size));

    private sealed record KeyFile(string? Encryption, string? Index);
}

/// <summary>The keys of the identity numbers are wrong, or are not the ones a number was stored under: our fault, or the installation's.</summary>
public sealed class IdentityKeyException(string message) : InvalidOperationException(message);
