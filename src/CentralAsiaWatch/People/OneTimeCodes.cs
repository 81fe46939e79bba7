using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CentralAsiaWatch.People;

/// <summary>
/// Codes of six digits that change every 30 seconds (RFC 6238, HMAC-SHA-1, as every authenticator has it). Our own and not Identity's, which reads the machine's
/// clock and accepts a code twice (docs/decisions/0024-people.md).
/// </summary>
public static class OneTimeCodes
{
    private const int SecondsOfAStep = 30;
    private const int Digits = 6;
    private const int SecretBytes = 20;

    // A clock that is a step slow or fast is accepted.
    private const int Slack = 1;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret, in the letters that authenticators take (Base32): 32 letters.</summary>
    public static string NewSecret()
    {
        var bits = new StringBuilder();
        foreach (var one in RandomNumberGenerator.GetBytes(SecretBytes))
        {
            bits.Append(one.ToString("b8", CultureInfo.InvariantCulture));
        }

        return string.Concat(Enumerable.Range(0, bits.Length / 5).Select(index => Letters[Convert.ToInt32(bits.ToString(index * 5, 5), 2)]));
    }

    /// <summary>The code of a secret at an instant.</summary>
    public static string At(string secret, DateTimeOffset at) => Code(Bytes(secret), Step(at));

    /// <summary>The step whose code was typed: not before or at the last one that was used, so that no code serves twice. Null for a wrong code.</summary>
    /// <param name="secret">The secret, in Base32.</param>
    /// <param name="typed">What was typed; spaces are left out: <c>123 456</c>.</param>
    /// <param name="at">Now.</param>
    /// <param name="lastUsed">The step of the last code that was used; 0 for none.</param>
    public static long? Match(string secret, string typed, DateTimeOffset at, long lastUsed)
    {
        var code = Encoding.UTF8.GetBytes(string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter))));
        var key = Bytes(secret);
        var now = Step(at);
        return Enumerable.Range(-Slack, (2 * Slack) + 1).Select(by => (long?)(now + by))
            .FirstOrDefault(step => step > lastUsed && CryptographicOperations.FixedTimeEquals(code, Encoding.UTF8.GetBytes(Code(key, step!.Value))));
    }

    /// <summary>The link that an authenticator on the same device opens.</summary>
    public static string Link(string secret, string address) =>
        $"otpauth://totp/CentralAsiaWatch:{Uri.EscapeDataString(address)}?secret={secret}&issuer=CentralAsiaWatch";

    private static long Step(DateTimeOffset at) => at.ToUnixTimeSeconds() / SecondsOfAStep;

    // The codes that authenticators know are of SHA-1; as a keyed hash it is sound.
#pragma warning disable CA5350
    private static string Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var from = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[from..]) & int.MaxValue;
        return (number % 1_000_000).ToString($"D{Digits}", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    private static byte[] Bytes(string secret)
    {
        var bits = string.Concat(secret.Select(letter => Letters.IndexOf(letter, StringComparison.Ordinal).ToString("b5", CultureInfo.InvariantCulture)));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(index => Convert.ToByte(bits.Substring(index * 8, 8), 2))];
    }
}
