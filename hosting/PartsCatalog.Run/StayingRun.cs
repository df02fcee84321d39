using Aspire.Hosting;
using Aspire.Hosting.Terminal;
using PartsCatalog.AppHost;
using PartsCatalog.Run.Lookups;
using Spectre.Console;

namespace PartsCatalog.Run;

/// <summary>Looks parts up, prints the records for a person, tells how to go on, and stays until it is stopped.</summary>
internal sealed class StayingRun(IReadOnlyList<string> parts) : IRun
{
    public int ExitCode => 0;

    /// <summary>Being stopped is how it is meant to end.</summary>
    public int ExitCodeWhenStopped => 0;

    public async Task WorkAsync(DistributedApplication system, IScreen screen, CancellationToken stop)
    {
        await SystemStart.WaitAsync(system, stop);
        using (var gateway = GatewayClient.Of(system))
        {
            foreach (var part in parts)
            {
                var outcome = await gateway.LookUpAsync(part, stop);
                screen.Write(console =>
                {
                    if (outcome.Record is { } record)
                        RecordPage.Write(console, record, outcome.Took);
                    else
                        console.MarkupLineInterpolated($"[red]{outcome.Part}: {outcome.Failure}[/]");
                });
            }
        }
        WriteWayOn(system, screen);
        await Task.Delay(Timeout.InfiniteTimeSpan, stop);
    }

    /// <summary>Plain lines, without markup or wrapping: they are for copying.</summary>
    private void WriteWayOn(DistributedApplication system, IScreen screen)
    {
        var url = system.GetResource(ResourceNames.SalesforceGateway).Url.GetLeftPart(UriPartial.Authority);
        var key = GatewayClient.KeyOf(system);
        var broker = system.GetResource(ResourceNames.RabbitMq).GetEndpoint("management").GetLeftPart(UriPartial.Authority);
        string[] lines =
        [
            $"Gateway         {url}   (its API: {url}/docs)",
            $"API key         {key}   (development; header X-API-Key)",
            $"Broker's page   {broker}   (user guest, password {system.GetParameter(ResourceNames.RabbitMq + "-password")})",
            $"Data and logs   {system.StatePath}",
            "",
            "Look a part up:",
            $"  curl -X POST {url}/v1/lookup -H 'X-API-Key: {key}' -H 'Content-Type: application/json' -d '{{\"part_number\":\"W10295370A\"}}'",
            "Read a record:",
            $"  curl {url}/v1/catalog/lookup/{Uri.EscapeDataString(parts[0])} -H 'X-API-Key: {key}'",
            "",
            "Ctrl+C stops everything; the data stays for the next run.",
            "",
        ];
        screen.Write(console =>
        {
            foreach (var line in lines)
                console.Write(new Unwrapped(line));
        });
    }
}
