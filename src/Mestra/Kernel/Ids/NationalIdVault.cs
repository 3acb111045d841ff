using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mestra.Kernel;

/// <summary>
/// Keeps national identity numbers: encrypted at rest, with a blind index to find them by. Safe to share between threads.
/// </summary>
/// <remarks>
/// A stored number is: version (1 byte), mark of the key (4), nonce (12), tag (16), and the encrypted kind, synthetic
/// mark and digits, filled up to 14 bytes, so that the length tells nothing. AES-256-GCM; the head and the owner are
/// authenticated with it. Random nonces are safe for 2^32 numbers under one key.
/// </remarks>
public sealed class NationalIdVault
{
    /// <summary>Bytes of every stored number: a fixed length for the column.</summary>
    public const int ProtectedLength = Head + NonceLength + TagLength + ContentLength;

    /// <summary>Bytes of every blind index.</summary>
    public const int IndexLength = HMACSHA256.HashSizeInBytes;

    private const byte Version = 1;
    private const int MarkLength = 4;
    private const int Head = 1 + MarkLength;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int DigitsLength = 12;
    private const int ContentLength = 2 + DigitsLength;

    private readonly byte[] _index;
    private readonly byte[] _current;
    private readonly Dictionary<uint, byte[]> _keys;

    internal NationalIdVault(IdentityKeys keys)
    {
        _index = keys.Index;
        _current = keys.Encryption;
        _keys = keys.Retired.Append(keys.Encryption).DistinctBy(MarkOf).ToDictionary(MarkOf);
    }

    /// <summary>
    /// Tells this index key from another and nothing more: eight signs, kept in the store. The index key stays for the
    /// life of a store, since every index is made by it.
    /// </summary>
    public string Mark => MarkOf(_index).ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>Holds a store against these keys before anyone works in it.</summary>
    /// <exception cref="IdentityKeyException">
    /// The store was begun under other keys: a copy put back without its keys.json, or a second node with keys of its
    /// own. To go on would make a second row of every person and numbers that no other node can open.
    /// </exception>
    internal void MustBelongTo(StoreMark store)
    {
        if (store.KeyMark != Mark)
        {
            throw new IdentityKeyException(
                "This database was begun under other keys. Put back its keys.json in the data folder, "
                    + "or give the same Mestra:Keys:Encryption and Mestra:Keys:Index to every node."
            );
        }
    }

    /// <summary>Encrypts a number. Twice the same number gives two different results.</summary>
    /// <param name="id">The number.</param>
    /// <param name="owner">The row that keeps it; the result then opens for that row only, and cannot be moved to another.</param>
    public byte[] Protect(NationalId id, Guid owner = default)
    {
        var result = new byte[ProtectedLength];
        result[0] = Version;
        BinaryPrimitives.WriteUInt32BigEndian(result.AsSpan(1), MarkOf(_current));
        var nonce = result.AsSpan(Head, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        var tag = result.AsSpan(Head + NonceLength, TagLength);
        using var aes = new AesGcm(_current, TagLength);
        aes.Encrypt(nonce, Content(id), result.AsSpan(^ContentLength..), tag, Bound(result, owner));
        return result;
    }

    /// <summary>Gives back the number.</summary>
    /// <param name="stored">What <see cref="Protect"/> gave.</param>
    /// <param name="owner">The same owner.</param>
    /// <exception cref="IdentityKeyException">It was stored under a key that is not here.</exception>
    /// <exception cref="CryptographicException">It was changed, cut or moved.</exception>
    public NationalId Unprotect(byte[] stored, Guid owner = default)
    {
        if (stored.Length != ProtectedLength || stored[0] != Version)
        {
            throw new CryptographicException("This is not a stored identity number.");
        }

        var nonce = stored.AsSpan(Head, NonceLength);
        var tag = stored.AsSpan(Head + NonceLength, TagLength);
        var content = new byte[ContentLength];
        using var aes = new AesGcm(KeyFor(stored), TagLength);
        aes.Decrypt(nonce, stored.AsSpan(^ContentLength..), tag, content, Bound(stored, owner));
        var digits = Encoding.ASCII.GetString(content, 2, DigitsLength).TrimEnd('\0');
        return NationalId.Restored(digits, (NationalIdKind)content[0], content[1] == 1);
    }

    /// <summary>
    /// The index that finds the number without opening any: the same for the same digits, whatever the kind. It tells
    /// nothing to one who has the database but not the key.
    /// </summary>
    public byte[] BlindIndex(NationalId id) =>
        HMACSHA256.HashData(_index, Encoding.ASCII.GetBytes(id.Digits));

    private static byte[] Content(NationalId id)
    {
        var content = new byte[ContentLength];
        content[0] = (byte)id.Kind;
        content[1] = id.IsSynthetic ? (byte)1 : (byte)0;
        Encoding.ASCII.GetBytes(id.Digits, content.AsSpan(2));
        return content;
    }

    private byte[] KeyFor(byte[] stored) =>
        _keys.TryGetValue(BinaryPrimitives.ReadUInt32BigEndian(stored.AsSpan(1)), out var key)
            ? key
            : throw new IdentityKeyException(
                "An identity number was stored under a key that is not here. "
                    + "Put back the keys.json of this data folder, or give the old key in Mestra:Keys:Retired."
            );

    private static byte[] Bound(byte[] stored, Guid owner) =>
        [.. stored.AsSpan(0, Head), .. owner.ToByteArray()];

    private static uint MarkOf(byte[] key) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. "mestra key mark"u8, .. key]));
}
