using System.Net;
using System.Net.Sockets;

namespace PartsCatalog.SupplierAdapter.Images;

/// <summary>Tells public addresses from those that an outside URL must never reach.</summary>
internal static class AddressGuard
{
    // RFC 6890 and its registries: own network, private, shared (CGNAT), loopback, link-local, protocol assignments, documentation, relay
    // anycast, benchmarking, multicast, reserved; for IPv6 also NAT64, 6to4 and Teredo, which carry an IPv4 address inside.
    private static readonly IPNetwork[] Refused =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    /// <summary>Whether the address is one of the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Array.Exists(Refused, network => network.Contains(plain));
    }
}
