using System.Net;
using System.Net.Sockets;
using System.Text;
using Aspire.Hosting.Projects;
using PartsCatalog.TestSupport;

namespace PartsCatalog.LocalHosting.Tests.Projects;

public sealed class The_front_of_replicas : IAsyncDisposable
{
    private readonly List<TcpListener> _replicas = [];
    private readonly List<int> _healthy = [];
    private readonly TcpFront _front;
    private readonly int _port = FreePort();

    public The_front_of_replicas()
    {
        _front = new TcpFront(_port, () => [.. _healthy]);
        _front.Start();
    }

    [Fact]
    public async Task Takes_them_in_turn()
    {
        AddReplica("a");
        AddReplica("b");

        var answers = new[] { await AskAsync(), await AskAsync(), await AskAsync(), await AskAsync() };

        answers.Order().ShouldBe(["a", "a", "b", "b"]);
    }

    [Fact]
    public async Task Goes_on_to_the_next_where_one_refuses()
    {
        _healthy.Add(FreePort());
        AddReplica("b");

        (await AskAsync()).ShouldBe("b");
        (await AskAsync()).ShouldBe("b");
    }

    [Fact]
    public async Task Closes_the_connection_where_nobody_is_there() => (await AskAsync()).ShouldBe("");

    public async ValueTask DisposeAsync()
    {
        await _front.DisposeAsync();
        _replicas.ForEach(replica => replica.Dispose());
    }

    private void AddReplica(string answer)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _replicas.Add(listener);
        _healthy.Add(((IPEndPoint)listener.LocalEndpoint).Port);
        _ = ServeAsync(listener, answer);
    }

    private static async Task ServeAsync(TcpListener listener, string answer)
    {
        while (listener.Server.IsBound)
        {
            using var client = await listener.AcceptTcpClientAsync();
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
        }
    }

    private async Task<string> AskAsync()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _port);
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync();
    }

    private static int FreePort()
    {
        using var scratch = new Scratch();
        return new Aspire.Hosting.State.PortBook(scratch.Path).Acquire("test");
    }
}
