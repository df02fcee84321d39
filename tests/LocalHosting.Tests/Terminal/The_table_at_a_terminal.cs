using Aspire.Hosting;
using Aspire.Hosting.Terminal;
using Spectre.Console;

namespace PartsCatalog.LocalHosting.Tests.Terminal;

public sealed class The_table_at_a_terminal
{
    private readonly StringWriter _terminal = new();

    [Fact]
    public void Shows_state_health_address_restarts_and_what_is_wrong()
    {
        var table = new LiveTable(_terminal, () => (160, 50));

        table.Update(
        [
            new ResourceSnapshot("redis", ResourceState.Running, IsHealthy: true, "tcp://127.0.0.1:20001", Restarts: 2, Detail: null),
            new ResourceSnapshot("consensus", ResourceState.Failed, IsHealthy: false, Url: null, Restarts: 5, "died too often [again]"),
        ]);

        var text = _terminal.ToString();
        text.ShouldContain("redis");
        text.ShouldContain("healthy");
        text.ShouldContain("tcp://127.0.0.1:20001");
        text.ShouldContain("died too often [again]");
    }

    [Fact]
    public void Is_erased_before_it_is_drawn_again()
    {
        var table = new LiveTable(_terminal, () => (160, 50));
        table.Update([Redis]);
        var height = _terminal.ToString().Count(character => character == '\n');

        table.Update([Redis]);

        _terminal.ToString().ShouldContain($"\u001b[{height}A\u001b[J");
    }

    [Fact]
    public void Stays_below_what_is_printed()
    {
        var table = new LiveTable(_terminal, () => (160, 50));
        table.Update([Redis]);

        table.Write(console => console.WriteLine("the record"));

        var text = _terminal.ToString();
        text.IndexOf("the record", StringComparison.Ordinal).ShouldBeLessThan(text.LastIndexOf("redis", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_never_higher_than_the_screen()
    {
        var table = new LiveTable(_terminal, () => (160, 4));

        table.Update([Redis, Redis with { Name = "another" }]);

        _terminal.ToString().Count(character => character == '\n').ShouldBe(3);
    }

    private static ResourceSnapshot Redis => new("redis", ResourceState.Running, IsHealthy: true, "tcp://127.0.0.1:20001", Restarts: 0, Detail: null);
}
