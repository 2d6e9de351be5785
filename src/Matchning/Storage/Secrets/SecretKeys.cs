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

    /// <summary>Reads the keys, or makes them on the very first start.</summary>
    /// <exception cref="InvalidDataException">The file is there but is not what was written.</exception>
    public static SecretKeys In(DataFolder folder)
    {
        var path = Path.Combine(folder.Keys, "secrets.key");
        if (!File.Exists(path))
        {
            var made = RandomNumberGenerator.GetBytes(2 * KeyLength);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var file = new FileStream(path, options);
            file.Write(made);
            file.Flush(flushToDisk: true);
            return new SecretKeys(made);
        }

        var read = File.ReadAllBytes(path);
        return read.Length == 2 * KeyLength
            ? new SecretKeys(read)
            : throw new InvalidDataException($"{path} holds {read.Length} bytes, {2 * KeyLength} expected. Put back the key file that belongs to this database.");
    }

    /// <summary>Encrypts <paramref name="text"/> (AES-256-GCM): nonce, tag and cipher text in one array, never the same twice.</summary>
    public byte[] Encrypt(string text) => Encrypt(Encoding.UTF8.GetBytes(text));

    /// <summary>Encrypts bytes in the same way.</summary>
    public byte[] Encrypt(byte[] plain)
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

    /// <summary>The bytes that <see cref="Encrypt(byte[])"/> hid.</summary>
    /// <exception cref="CryptographicException">Other keys, or changed bytes.</exception>
    public byte[] DecryptBytes(byte[] sealedBytes)
    {
        var plain = new byte[sealedBytes.Length - NonceLength - TagLength];
        using var aes = new AesGcm(encryption, TagLength);
        aes.Decrypt(sealedBytes.AsSpan(0, NonceLength), sealedBytes.AsSpan(NonceLength + TagLength), sealedBytes.AsSpan(NonceLength, TagLength), plain);
        return plain;
    }

    /// <summary>The keyed hash (HMAC-SHA-256, hexadecimal) of a whole number: equal for equal numbers, useless without the key.</summary>
    public string HashOf(string number) => Convert.ToHexString(HMACSHA256.HashData(hashing, Encoding.UTF8.GetBytes(number)));
}
