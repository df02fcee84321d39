using System.Net;
using System.Net.Sockets;
using System.Text;
using PartsCatalog.SalesforceGateway.Tests.Hosting;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SalesforceGateway.Tests.Http;

/// <summary>What only a real socket shows: sizes, and requests that no HTTP client would send.</summary>
public sealed class OverTheWireTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private GatewayHost _gateway = null!;
    private HttpClient _client = null!;
    private string _key = "";

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _gateway = new GatewayHost(_database.ConnectionString, GatewayHost.NoBroker, GatewayHost.Nowhere, GatewayHost.Nowhere);
        _gateway.UseKestrel();
        _gateway.StartServer();
        _key = (await _gateway.KeyAsync("wire")).Reveal();
        _client = _gateway.ClientWith(_key);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _gateway.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_16_kB_is_refused_whether_it_says_its_length_or_not(bool saysLength)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/lookup")
        {
            Content = new StringContent($$"""{"part_number":"WR55X10025"{{new string(' ', 16 * 1024)}}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = !saysLength;

        using var response = await _client.SendAsync(request);

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_body_in_chunks_is_read_whole()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/lookup")
        {
            Content = new StringContent($$"""{"part_number":"WR55X10025"{{new string(' ', 16_000)}}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = true;

        using var response = await _client.SendAsync(request);

        await response.JsonAsync(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task No_answer_names_the_server()
    {
        using var response = await _client.GetAsync("/v1/catalog/lookup/WR55X10025");

        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData("GET /v1/catalog/lookup/%00 HTTP/1.1", "", "400")]
    [InlineData("GET /v1/catalog/lookup/WR55X10025 HTTP/1.1", "X-Long: {20000}", "431")]
    [InlineData("GET /v1/catalog/lookup/{5000} HTTP/1.1", "", "414")]
    [InlineData("POST /v1/lookup HTTP/1.1", "Content-Type: application/json\r\nContent-Length: 100000000", "413")]
    public async Task What_is_too_long_or_no_request_is_refused(string line, string headers, string status)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", _client.BaseAddress!.Port);
        var request = $"{line}\r\nHost: localhost\r\nX-API-Key: {_key}\r\n{(headers.Length == 0 ? "" : headers + "\r\n")}\r\n"
            .Replace("{20000}", new string('x', 20_000), StringComparison.Ordinal)
            .Replace("{5000}", new string('1', 5000), StringComparison.Ordinal);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));

        var answer = new byte[12];
        await socket.GetStream().ReadExactlyAsync(answer);

        Encoding.ASCII.GetString(answer).ShouldBe($"HTTP/1.1 {status}");
    }
}
