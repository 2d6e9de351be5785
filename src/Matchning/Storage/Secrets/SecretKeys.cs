using System.Security.Cryptography;
using System.Text;

namespace Matchning.Storage.Secrets;

/// <summary>
/// Encrypts what must not be readable in a stolen database file, and makes the keyed hash by which a whole number is found.
/// The keys lie outside the database, in <c>keys/secrets.key</c> of the data folder; without that file nothing of it can be read,
/// so it is kept apart from the backups of the database.
/// </summary>
public sealed class SecretKeys
{
    private const int NonceLength = 12, TagLength = 16, KeyLength = 32;
    private readonly byte[] encryption;
    private readonly byte[] hashing;

    private SecretKeys(byte[] both) => (encryption, hashing) = (both[..KeyLength], both[KeyLength..]);

    /// <summary>Reads the keys. It never makes any: <see cref="LostKeys"/> decides when that is safe.</summary>
    /// <exception cref="RefusedException">The file is missing, or is not what was written.</exception>
    public static SecretKeys In(DataFolder folder)
    {
        var path = PathIn(folder);
        var read = AreIn(folder) ? File.ReadAllBytes(path) : throw new RefusedException($"{path} is missing or empty. {PutBack}");
        return read.Length == 2 * KeyLength
            ? new SecretKeys(read)
            : throw new RefusedException($"{path} holds {read.Length} bytes, {2 * KeyLength} expected. {PutBack}");
    }

    /// <summary>What to do without the right keys.</summary>
    internal const string PutBack = "Put back the file secrets.key that belongs to this database.";

    /// <summary>Where the keys lie.</summary>
    internal static string PathIn(DataFolder folder) => Path.Combine(folder.Keys, "secrets.key");

    /// <summary>Whether there are keys. An empty file is what a full disk leaves, and is none.</summary>
    internal static bool AreIn(DataFolder folder) => new FileInfo(PathIn(folder)) is { Exists: true, Length: > 0 };

    /// <summary>Makes keys where there are none: they appear whole or not at all, and of two processes that make them at once the first wins.</summary>
    internal static void MakeIn(DataFolder folder)
    {
        var (path, unfinished) = (PathIn(folder), Path.Combine(folder.Keys, $"secrets-{Guid.CreateVersion7()}.tmp"));
        try
        {
            using (var file = OwnersFile.New(unfinished))
            {
                file.Write(RandomNumberGenerator.GetBytes(2 * KeyLength));
                file.Flush(flushToDisk: true);
            }

            if (new FileInfo(path) is { Exists: true, Length: 0 } empty)
            {
                empty.Delete();
            }

            File.Move(unfinished, path, overwrite: false);
        }
        catch (IOException) when (AreIn(folder))
        {
            // Another process was first; its keys are the ones.
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Encrypts <paramref name="text"/> (AES-256-GCM): nonce, tag and cipher text in one array, never the same twice.</summary>
    public byte[] Encrypt(string text) => Encrypt(Encoding.UTF8.GetBytes(text));

    /// <summary>Encrypts bytes in the same way.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> plain)
    {
        var sealedBytes = new byte[NonceLength + TagLength + plain.Length];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, NonceLength));
        using var aes = new AesGcm(encryption, TagLength);
        aes.Encrypt(sealedBytes.AsSpan(0, NonceLength), plain, sealedBytes.AsSpan(NonceLength + TagLength), sealedBytes.AsSpan(NonceLength, TagLength));
        return sealedBytes;
    }

    /// <summary>The text that <see cref="Encrypt(string)"/> hid.</summary>
    /// <exception cref="CryptographicException">Other keys, or changed bytes.</exception>
    public string Decrypt(byte[] sealedBytes) => Encoding.UTF8.GetString(DecryptBytes(sealedBytes));

    /// <summary>The bytes that <see cref="Encrypt(ReadOnlySpan{byte})"/> hid.</summary>
    /// <exception cref="CryptographicException">Other keys, or changed bytes.</exception>
    public byte[] DecryptBytes(byte[] sealedBytes)
    {
        var plain = sealedBytes.Length >= NonceLength + TagLength ? new byte[sealedBytes.Length - NonceLength - TagLength] : throw new CryptographicException("These bytes were never encrypted.");
        using var aes = new AesGcm(encryption, TagLength);
        aes.Decrypt(sealedBytes.AsSpan(0, NonceLength), sealedBytes.AsSpan(NonceLength + TagLength), sealedBytes.AsSpan(NonceLength, TagLength), plain);
        return plain;
    }

    /// <summary>The keyed hash (HMAC-SHA-256, hexadecimal) of a whole number: equal for equal numbers, useless without the key.</summary>
    public string HashOf(string number) => Convert.ToHexString(HMACSHA256.HashData(hashing, Encoding.UTF8.GetBytes(number)));
}
