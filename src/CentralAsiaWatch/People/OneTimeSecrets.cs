using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CentralAsiaWatch.People;

/// <summary>Random words that are shown once and kept only as their SHA-256: links of invitations, and recovery codes. Each has more than 60 random bits, so that no slow hash is needed.</summary>
public static class OneTimeSecrets
{
    private const int LinkBytes = 32;
    private const int RecoveryCodes = 10;
    private const int CodeLetters = 16;
    private const int GroupLetters = 4;

    // Without letters that are taken for digits.
    private const string Letters = "23456789bcdfghjkmnpqrstvwxyz";

    /// <summary>The last part of a link: 43 letters, digits, <c>-</c> and <c>_</c>.</summary>
    public static string NewLink() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(LinkBytes));

    /// <summary>Ten recovery codes: <c>bcdf-2345-ghjk-6789</c>.</summary>
    public static IReadOnlyList<string> NewRecoveryCodes() =>
    [
        .. Enumerable.Range(0, RecoveryCodes).Select(_ => string.Join('-', RandomNumberGenerator.GetString(Letters, CodeLetters).Chunk(GroupLetters).Select(group => new string(group)))),
    ];

    /// <summary>What is kept of a link or a code: SHA-256 in lower-case hexadecimal.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>What is kept of a recovery code, however its case, spaces and dashes were typed.</summary>
    public static string HashOfCode(string typed) => Hash(string.Concat(typed.ToLowerInvariant().Where(char.IsLetterOrDigit)));
}
