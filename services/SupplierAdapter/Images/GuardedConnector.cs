using System.Net;
using System.Net.Sockets;

namespace PartsCatalog.SupplierAdapter.Images;

/// <summary>
/// Connects only to public addresses: resolves the name, refuses when any address is not public, and connects to one that was checked, so
/// that a second resolution cannot bring another one.
/// </summary>
/// <param name="trusted">Exceptions.</param>
internal sealed class GuardedConnector(TrustedOrigins trusted)
{
    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken);
        if (addresses.Length == 0 || (!trusted.Contains(host, port) && !Array.TrueForAll(addresses, AddressGuard.IsPublic)))
        {
            throw new RefusedImageException($"The host '{host}' is not on the public internet.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
