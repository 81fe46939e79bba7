using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace CentralAsiaWatch.Following;

/// <summary>Sends one signed body to one address: no redirects, no proxy, no cookies, ten seconds at most, and of the answer only its status is read.</summary>
public sealed class HookClient : IDisposable
{
    private const int LongestHeadersKilobytes = 16;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private readonly HttpClient _client;
    private readonly TimeProvider _clock;

    /// <summary>A client that connects to nothing inside.</summary>
    public HookClient(HostLookup lookup, IHostEnvironment environment, TimeProvider clock)
    {
        _clock = clock;
        IsLocalAllowed = environment.IsDevelopment();
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = LongestHeadersKilobytes,
            // Each delivery looks anew where the name leads.
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = (context, cancellationToken) => HookAddress.ConnectAsync(context.DnsEndPoint, lookup, IsLocalAllowed, cancellationToken),
        })
        { Timeout = s_patience };
    }

    /// <summary>Whether this machine itself may be sent to: in Development.</summary>
    public bool IsLocalAllowed { get; }

    /// <summary>Sends a body.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="delivery">The delivery: the same at each try.</param>
    /// <param name="secret">The secret of the signature.</param>
    /// <param name="body">JSON.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    /// <returns>Whether it was taken, and what came of it in words.</returns>
    public async Task<(bool IsTaken, string Outcome)> SendAsync(string address, Guid delivery, string secret, string body, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.TryAddWithoutValidation("X-Watch-Delivery", delivery.ToString());
            request.Headers.TryAddWithoutValidation("X-Watch-Signature", Signature(secret, _clock.GetUtcNow(), body));
            request.Headers.UserAgent.ParseAdd("CentralAsiaWatch");
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return (response.IsSuccessStatusCode, string.Create(CultureInfo.InvariantCulture, $"answered {(int)response.StatusCode}"));
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException or IOException && !cancellationToken.IsCancellationRequested)
        {
            // In our words: what the receiver's machine said could say something of our network.
            return (false, problem is TaskCanceledException ? "did not answer within 10 seconds" : "could not be reached");
        }
    }

    /// <summary>The signature: <c>t=1762162200,v1=…</c>, HMAC-SHA256 over the seconds, a full stop and the body, in lower-case hexadecimal.</summary>
    public static string Signature(string secret, DateTimeOffset now, string body)
    {
        var seconds = now.ToUnixTimeSeconds();
        var code = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seconds}.{body}")));
        return string.Create(CultureInfo.InvariantCulture, $"t={seconds},v1={Convert.ToHexStringLower(code)}");
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();
}
