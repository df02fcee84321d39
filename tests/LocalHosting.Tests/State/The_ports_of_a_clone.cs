using System.Net;
using System.Net.Sockets;
using Aspire.Hosting.State;

namespace PartsCatalog.LocalHosting.Tests.State;

public sealed class The_ports_of_a_clone : IDisposable
{
    private readonly Scratch _scratch = new();

    [Fact]
    public void Stay_the_same_while_they_are_free()
    {
        var first = new PortBook(_scratch.Path).Acquire("gateway/http");

        new PortBook(_scratch.Path).Acquire("gateway/http").ShouldBe(first);
    }

    [Fact]
    public void Give_way_to_another_program()
    {
        var first = new PortBook(_scratch.Path).Acquire("gateway/http");
        using var other = new TcpListener(IPAddress.Loopback, first);
        other.Start();

        new PortBook(_scratch.Path).Acquire("gateway/http").ShouldNotBe(first);
    }

    [Fact]
    public void Differ_between_endpoints_and_lie_below_those_of_outgoing_connections()
    {
        var book = new PortBook(_scratch.Path);
        var ports = Enumerable.Range(0, 20).Select(index => book.Acquire($"service-{index}/http")).ToList();

        ports.Distinct().Count().ShouldBe(20);
        ports.ShouldAllBe(port => port < 32_768);
    }

    public void Dispose() => _scratch.Dispose();
}
