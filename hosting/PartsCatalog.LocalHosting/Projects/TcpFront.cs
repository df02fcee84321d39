using System.Net;
using System.Net.Sockets;

namespace Aspire.Hosting.Projects;

/// <summary>One address for the replicas of a service: each connection goes to the next healthy one, or to the one after it where that refuses.</summary>
internal sealed class TcpFront(int port, Func<IReadOnlyList<int>> healthyPorts) : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port);
    private readonly CancellationTokenSource _stop = new();
    private Task _accepting = Task.CompletedTask;
    private uint _next;

    public void Start()
    {
        _listener.Start();
        _accepting = AcceptAsync(_stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync(CancellationToken cancellationToken)
    {
        var open = new HashSet<Task>();
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptSocketAsync(cancellationToken);
                open.Add(ServeAsync(client, cancellationToken));
            }
            catch (OperationCanceledException)
            {
                break;
            }
            open.RemoveWhere(connection => connection.IsCompleted);
        }
        await Task.WhenAll(open);
    }

    private async Task ServeAsync(Socket client, CancellationToken cancellationToken)
    {
        using (client)
        {
            client.NoDelay = true;
            using var server = await ConnectAsync(cancellationToken);
            if (server is null)
                return; // nobody is there: the caller sees the connection closed, as it would without the front
            await Task.WhenAll(CopyAsync(client, server, cancellationToken), CopyAsync(server, client, cancellationToken));
        }
    }

    private async Task<Socket?> ConnectAsync(CancellationToken cancellationToken)
    {
        var ports = healthyPorts();
        var first = Interlocked.Increment(ref _next);
        for (var offset = 0; offset < ports.Count; offset++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, ports[(int)((first + offset) % ports.Count)], cancellationToken);
                return socket;
            }
            catch (Exception exception) when (exception is SocketException or OperationCanceledException)
            {
                socket.Dispose();
            }
        }
        return null;
    }

    private static async Task CopyAsync(Socket from, Socket to, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, cancellationToken) is var count and > 0)
            {
                for (var sent = 0; sent < count;)
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), cancellationToken);
            }
            // An end is passed on as an end, after all that was sent before it.
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One side broke off, or the host stops: so does the other, which also ends the copying the other way.
            from.Close();
            to.Close();
        }
    }
}
