using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Aspire.Hosting.State;

/// <summary>
/// The ports of this clone's endpoints, the same in each run while they are free. They lie below the kernel's range for outgoing connections
/// (32768 and up), so that no connection can take the port of a server that is being restarted.
/// </summary>
internal sealed class PortBook
{
    private const int Lowest = 20_000;
    private const int Highest = 31_999;

    private readonly string _file;
    private readonly Dictionary<string, int> _ports;

    public PortBook(string directory)
    {
        _file = Path.Combine(directory, "ports.json");
        _ports = File.Exists(_file) ? JsonSerializer.Deserialize<Dictionary<string, int>>(File.ReadAllText(_file)) ?? [] : [];
    }

    public int Acquire(string endpoint)
    {
        if (_ports.TryGetValue(endpoint, out var known) && IsFree(known))
            return known;

        var port = FindFree();
        _ports[endpoint] = port;
        File.WriteAllText(_file, JsonSerializer.Serialize(_ports));
        return port;
    }

    public static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen();
            return true;
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return false;
        }
    }

    private int FindFree()
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var port = Random.Shared.Next(Lowest, Highest + 1);
            if (!_ports.ContainsValue(port) && IsFree(port))
                return port;
        }
        throw new InvalidOperationException($"No free port between {Lowest} and {Highest}.");
    }
}
