using System.Net.Sockets;
using System.Text;

namespace PartsCatalog.FaultChecks.Faults;

/// <summary>FLUSHALL: every cache, window and token that was shared is gone.</summary>
public sealed class RedisFlushedFault : IFault
{
    public string Name => "redis-flushed";

    public string Does => "FLUSHALL";

    public async Task InjectAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        var server = (await system.Application.GetConnectionStringAsync("redis", cancellationToken)).Split(",password=");
        var address = new Uri("redis://" + server[0]);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, cancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"AUTH {server[1]}\r\nFLUSHALL\r\n"), cancellationToken);
        using var reader = new StreamReader(stream);
        var answers = (await reader.ReadLineAsync(cancellationToken), await reader.ReadLineAsync(cancellationToken));
        if (answers != ("+OK", "+OK"))
            throw new InvalidOperationException($"Redis answered {answers}.");
    }
}
