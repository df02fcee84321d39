using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PartsCatalog.SalesforceGateway.Tests.Hosting;

/// <summary>A way to a server that a test can cut: what is on it breaks, and nothing new gets through.</summary>
internal sealed class SeverableLink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _open = [];
    private readonly string _host;
    private readonly int _port;
    private readonly Task _accepting;

    public SeverableLink(string host, int port)
    {
        (_host, _port) = (host, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async Task CutAsync()
    {
        _listener.Stop();
        await _accepting;
        foreach (var client in _open)
            client.Dispose();
    }

    public async ValueTask DisposeAsync() => await CutAsync();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await _listener.AcceptTcpClientAsync();
                var far = new TcpClient();
                _open.Add(near);
                _open.Add(far);
                await far.ConnectAsync(_host, _port);
                _ = CopyAsync(near, far);
                _ = CopyAsync(far, near);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The listener was stopped: the link is cut.
        }
    }

    private static async Task CopyAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut, or closed by one side; the other side is told below.
        }

        to.Dispose();
    }
}
