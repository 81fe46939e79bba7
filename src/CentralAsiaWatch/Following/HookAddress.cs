using System.Net;
using System.Net.Sockets;

namespace CentralAsiaWatch.Following;

/// <summary>Finds the network addresses of a host; tests give their own.</summary>
public delegate Task<IPAddress[]> HostLookup(string host, CancellationToken cancellationToken);

/// <summary>Where a webhook may be sent: over TLS to hosts outside, and in Development also to this machine.</summary>
public static class HookAddress
{
    private const int Longest = 1_000;

    // Networks that are not outside: our own machine and network, those of documents and tests, and what leads to them in another guise.
    private static readonly IPNetwork[] s_inside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>What is wrong with an address; null for nothing.</summary>
    /// <param name="typed">The address. Sample: <c>https://example.org/hooks/watch</c>.</param>
    /// <param name="isLocalAllowed">Whether this machine itself may be named, over plain HTTP too.</param>
    public static string? Problem(string? typed, bool isLocalAllowed)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > Longest || !Uri.TryCreate(typed.Trim(), UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Fragment.Length > 0)
        {
            return $"Write an address such as https://example.org/hooks/watch, of at most {Longest} characters, without a name and password in it. Nothing was saved.";
        }

        var isHere = address.IsLoopback || address.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
        if (!(isLocalAllowed && isHere) && (isHere || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var written) && !IsOutside(written))))
        {
            return "The address lies within this network; a webhook is sent to hosts outside alone. Nothing was saved.";
        }

        return address.Scheme == Uri.UriSchemeHttps || (isLocalAllowed && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback) ? null : "The address must begin with https://. Nothing was saved.";
    }

    /// <summary>Whether a network address lies outside, so that something may be sent there.</summary>
    public static bool IsOutside(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !s_inside.Any(network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }

    /// <summary>Connects to a host, every one of whose addresses is outside: a name that also leads inside is not trusted at all.</summary>
    /// <exception cref="HttpRequestException">One is not, or none answers.</exception>
    internal static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, HostLookup lookup, bool isLocalAllowed, CancellationToken cancellationToken)
    {
        var found = IPAddress.TryParse(to.Host.Trim('[', ']'), out var written) ? [written] : await lookup(to.Host, cancellationToken);
        if (found.Length == 0 || !(found.All(IsOutside) || (isLocalAllowed && found.All(IPAddress.IsLoopback))))
        {
            throw new HttpRequestException("the host does not lie outside of this network");
        }

        // The addresses that were looked at, and not the name: it could lead elsewhere a moment later.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, to.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
