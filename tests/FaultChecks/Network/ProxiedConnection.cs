using System.Net;
using System.Net.Sockets;

namespace PartsCatalog.FaultChecks.Network;

/// <summary>One client's connection through the proxy.</summary>
internal sealed class ProxiedConnection(TcpClient client, LineCondition line) : IDisposable
{
    private const int PieceBytes = 16 * 1024;

    private readonly TcpClient _broker = new();
    private volatile bool _reset;

    public void ResetAtNextPiece() => _reset = true;

    /// <summary>Passes data on until either side ends.</summary>
    public async Task RunAsync(int brokerPort, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            client.NoDelay = _broker.NoDelay = true;
            await _broker.ConnectAsync(IPAddress.Loopback, brokerPort, ended.Token);
            var (near, far) = (client.GetStream(), _broker.GetStream());
            var both = new[] { PumpAsync(near, far, fromClient: true, ended.Token), PumpAsync(far, near, fromClient: false, ended.Token) };
            await Task.WhenAny(both);
            await ended.CancelAsync();
            await Task.WhenAll(both);
        }
        catch (Exception problem) when (problem is SocketException or IOException or OperationCanceledException)
        {
            // Either side went away, or was cut off on purpose: the other learns it by the closing that follows.
        }
    }

    public void Dispose()
    {
        client.Dispose();
        _broker.Dispose();
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, bool fromClient, CancellationToken cancellationToken)
    {
        var piece = new byte[PieceBytes];
        while (await from.ReadAsync(piece, cancellationToken) is var read and > 0)
        {
            await line.PassAsync(read, cancellationToken);
            var reset = fromClient && _reset;
            await to.WriteAsync(piece.AsMemory(0, reset ? read / 2 : read), cancellationToken);
            if (!reset)
                continue;
            // Closing at once, without a word: RST to both.
            client.LingerState = _broker.LingerState = new LingerOption(true, 0);
            return;
        }
    }
}
