using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PartsCatalog.FaultChecks.Network;

/// <summary>The line between services and broker, as a TCP proxy on 127.0.0.1 that can be made slow, narrow, cut, or to reset its connections.</summary>
public sealed class BrokerProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<ProxiedConnection, Task> _connections = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly LineCondition _line = new();
    private readonly Func<int> _brokerPort;
    private readonly Task _accepting;

    /// <param name="brokerPort">Asked at every connection, as the broker's port is known only when it is started.</param>
    public BrokerProxy(Func<int> brokerPort)
    {
        _brokerPort = brokerPort;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Holds every piece of data (up to 16 kB) up by this much, both ways.</summary>
    public void Delay(TimeSpan latency) => _line.Latency = latency;

    /// <summary>Lets so many bytes a second through, each way of each connection; null is no limit.</summary>
    public void Narrow(int? bytesPerSecond) => _line.BytesPerSecond = bytesPerSecond;

    /// <summary>Nothing comes through, and nobody is told: packets are lost.</summary>
    public void Cut() => _line.Cut();

    public void Restore() => _line.Restore();

    /// <summary>Every connection is reset in the middle of the next piece that its client sends: half of it arrives.</summary>
    /// <returns>How many connections there were.</returns>
    public int ResetAtNextPublish()
    {
        var connections = _connections.Keys.ToList();
        connections.ForEach(connection => connection.ResetAtNextPiece());
        return connections.Count;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections.Values);
        _stopping.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync(_stopping.Token);
            }
            catch (Exception problem) when (problem is OperationCanceledException or SocketException && _stopping.IsCancellationRequested)
            {
                return;
            }

            var connection = new ProxiedConnection(client, _line);
            _connections[connection] = ServeAsync(connection);
        }
    }

    private async Task ServeAsync(ProxiedConnection connection)
    {
        // The accepting loop goes on at once.
        await Task.Yield();
        using (connection)
            await connection.RunAsync(_brokerPort(), _stopping.Token);
        _connections.TryRemove(connection, out _);
    }
}
