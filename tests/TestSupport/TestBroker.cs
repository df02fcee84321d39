using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace PartsCatalog.TestSupport;

/// <summary>A virtual host of its own on the run's RabbitMQ; deleted afterwards. One a test class.</summary>
public sealed class TestBroker : IAsyncDisposable
{
    private readonly HttpClient _management;

    private TestBroker(BrokerAddress address, HttpClient management, string virtualHost)
    {
        _management = management;
        VirtualHost = virtualHost;
        ConnectionString = new UriBuilder(address.Amqp) { Path = virtualHost }.Uri.AbsoluteUri;
    }

    /// <summary><c>amqp://user:password@host:port/virtual-host</c>.</summary>
    public string ConnectionString { get; }

    public string VirtualHost { get; }

    public static async Task<TestBroker> CreateAsync()
    {
        var address = await TestServers.RabbitMqAsync();
        var management = new HttpClient { BaseAddress = new Uri(address.Management, "api/"), Timeout = TimeSpan.FromSeconds(30) };
        management.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address.Amqp.UserInfo))));
        var broker = new TestBroker(address, management, "test-" + Guid.NewGuid().ToString("N"));
        var user = Uri.UnescapeDataString(address.Amqp.UserInfo.Split(':')[0]);
        await broker.PutAsync($"vhosts/{broker.VirtualHost}", new { });
        await broker.PutAsync($"permissions/{broker.VirtualHost}/{Uri.EscapeDataString(user)}", new { configure = ".*", write = ".*", read = ".*" });
        return broker;
    }

    /// <summary>Adds a user who may do only this (regular expressions, as RabbitMQ's permissions are); returns his connection string.</summary>
    public async Task<string> AddUserAsync(string name, string password, string configure, string write, string read)
    {
        await PutAsync($"users/{name}", new { password, tags = "" });
        await PutAsync($"permissions/{VirtualHost}/{name}", new { configure, write, read });
        return new UriBuilder(ConnectionString) { UserName = name, Password = password }.Uri.AbsoluteUri;
    }

    /// <summary>How many messages lie ready in a queue, counted by taking and returning none: exact, unlike the management API's statistics.</summary>
    public async Task<IReadOnlyList<JsonElement>> PeekAsync(string queue, int count = 100)
    {
        using var response = await _management.PostAsJsonAsync(
            $"queues/{VirtualHost}/{Uri.EscapeDataString(queue)}/get",
            new { count, ackmode = "ack_requeue_true", encoding = "auto" });
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<List<JsonElement>>() ?? [];
    }

    public async Task<IReadOnlyList<string>> QueuesAsync()
    {
        var queues = await _management.GetFromJsonAsync<List<JsonElement>>($"queues/{VirtualHost}?columns=name");
        return [.. queues!.Select(queue => queue.GetProperty("name").GetString()!)];
    }

    /// <summary>Closes every connection to this virtual host, as a broker's restart does.</summary>
    public async Task CloseConnectionsAsync()
    {
        var connections = await _management.GetFromJsonAsync<List<JsonElement>>($"vhosts/{VirtualHost}/connections");
        foreach (var connection in connections!)
        {
            using var response = await _management.DeleteAsync(new Uri("connections/" + Uri.EscapeDataString(connection.GetProperty("name").GetString()!), UriKind.Relative));
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var response = await _management.DeleteAsync(new Uri("vhosts/" + VirtualHost, UriKind.Relative));
        _management.Dispose();
    }

    private async Task PutAsync(string path, object body)
    {
        using var response = await _management.PutAsJsonAsync(path, body);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"RabbitMQ answered {(int)response.StatusCode} to PUT {path}: {await response.Content.ReadAsStringAsync()}");
    }
}
