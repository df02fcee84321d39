using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Telemetry;

// A process has one listener for HttpClient's spans: beside it nobody else may ask for a service's health.
[Collection(nameof(A_collector))]
public sealed class A_collector : IAsyncLifetime
{
    private readonly ConcurrentQueue<(string Path, string Body)> _exports = new();
    private WebApplication _collector = null!;

    [Fact]
    public async Task Gets_traces_metrics_and_logs_but_no_health_requests()
    {
        await using (var host = await ServiceHost.StartAsync(null, null, map: app => app.MapGet("/work", (ILogger<A_collector> logger) =>
        {
            logger.LogWarning("worked-on-it");
            return "done";
        }), settings: new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _collector.Urls.First(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_SERVICE_NAME"] = "test-service",
        }))
        {
            var address = new Uri(host.App.Urls.First());
            (await GetAsync(address, "/alive")).ShouldContain("Healthy");
            (await GetAsync(address, "/work")).ShouldContain("done");
        }

        await Eventually.Async(() => _exports.Any(e => e.Path == "/v1/traces" && e.Body.Contains("/work")) && _exports.Any(e => e.Path == "/v1/metrics"));
        _exports.ShouldContain(e => e.Path == "/v1/logs" && e.Body.Contains("worked-on-it"));
        _exports.ShouldContain(e => e.Body.Contains("test-service"));
        _exports.Where(e => e.Path == "/v1/traces").ShouldNotContain(e => e.Body.Contains("/alive"));
    }

    // By hand: HttpClient would trace the calls too, in the same process.
    private static async Task<string> GetAsync(Uri address, string path)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _collector = builder.Build();
        _collector.MapPost("/v1/{kind}", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            _exports.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
        });
        await _collector.StartAsync();
    }

    public ValueTask DisposeAsync() => _collector.DisposeAsync();
}
