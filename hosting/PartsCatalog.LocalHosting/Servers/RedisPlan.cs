using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Processes;
using Aspire.Hosting.State;

namespace Aspire.Hosting.Servers;

internal sealed class RedisPlan(RedisResource server, StateDirectory state, ServerBinaries binaries) : IProcessPlan
{
    private readonly string _home = state.DataOf(server.Name);

    private string ConfigurationFile => Path.Combine(_home, "redis.conf");

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        binaries.Redis();
        PrivateFile.CreateDirectory(_home);
        // Appended to and synced once a second: what was written a second before a crash is there after it.
        await PrivateFile.WriteAsync(
            ConfigurationFile,
            $"""
            bind 127.0.0.1
            port {Port}
            requirepass {server.PasswordParameter.Value}
            dir "{_home}"
            daemonize no
            save ""
            appendonly yes
            appendfsync everysec

            """,
            cancellationToken);
    }

    public Task<ChildLaunch> CreateLaunchAsync(CancellationToken cancellationToken) => Task.FromResult(new ChildLaunch
    {
        FileName = binaries.Redis(),
        Arguments = [ConfigurationFile],
        WorkingDirectory = _home,
        LogFile = state.LogFile(server.Name),
    });

    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, server.Endpoint("tcp").Port, cancellationToken);
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"AUTH {server.PasswordParameter.Value}\r\nPING\r\n"), cancellationToken);
            using var reader = new StreamReader(stream);
            var (authenticated, ping) = (await reader.ReadLineAsync(cancellationToken), await reader.ReadLineAsync(cancellationToken));
            return (authenticated, ping) is ("+OK", "+PONG") ? null : $"answered {authenticated} {ping}";
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return exception.Message;
        }
    }

    public Task CompleteAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string Port => server.Endpoint("tcp").Port.ToString(CultureInfo.InvariantCulture);
}
