using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.Testing;
using Npgsql;
using PartsCatalog.TestSupport;

namespace PartsCatalog.FaultChecks;

/// <summary>The whole system, from the same AppHost.cs that ./run.sh starts, with data of its own.</summary>
public sealed class SystemUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    private readonly Dictionary<string, NpgsqlDataSource> _databases = [];

    private SystemUnderTest(DistributedApplication application) => Application = application;

    public DistributedApplication Application { get; }

    /// <summary>The gateway, with the development key.</summary>
    public HttpClient Gateway { get; private set; } = null!;

    /// <summary>The broker's management API.</summary>
    public HttpClient Management { get; private set; } = null!;

    /// <summary>amqp://user:password@host:port.</summary>
    public string Broker { get; private set; } = "";

    /// <param name="configure">Changes to the system before it starts.</param>
    /// <param name="stateDirectory">Where its data is to be; without it, in a directory that is gone afterwards.</param>
    public static async Task<SystemUnderTest> StartAsync(
        Action<DistributedApplicationTestingBuilder>? configure = null, string? stateDirectory = null, CancellationToken cancellationToken = default)
    {
        var builder = await DistributedApplicationTestingBuilder.CreateAsync(new DistributedApplicationOptions
        {
            AppHostAssembly = System.Reflection.Assembly.Load("PartsCatalog.AppHost"),
            Temporary = stateDirectory is null,
        });
        if (stateDirectory is not null)
            builder.Configuration["LocalHosting:StateDirectory"] = stateDirectory;
        // Killed on purpose again and again, nothing may be given up for dying too often.
        builder.Configuration["LocalHosting:DeathLimit"] = "1000";
        // A part may rightly be settled otherwise once trust was learned; the checks compare a lookup with one of ten minutes before.
        builder.Project(AppHost.ResourceNames.Consensus).WithEnvironment("Consensus__Trust__Enabled", "false");
        // A refresh goes round every cache; with known answers it would not ask the AIs, and not find out that one that was in trouble answers again.
        builder.Project(AppHost.ResourceNames.AiValidator).WithEnvironment("Ai__CacheDays", "0");
        configure?.Invoke(builder);
        var system = new SystemUnderTest(builder.Build());
        try
        {
            await system.Application.StartAsync(cancellationToken);
            await system.Application.WaitForHealthyAsync(StartLimit, cancellationToken);
            await system.ConnectAsync(cancellationToken);
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    /// <summary>A service's own database.</summary>
    public async Task<NpgsqlDataSource> DatabaseAsync(string name)
    {
        if (!_databases.TryGetValue(name, out var database))
        {
            database = NpgsqlDataSource.Create(await Application.GetConnectionStringAsync(name) + ";Maximum Pool Size=4");
            _databases[name] = database;
        }

        return database;
    }

    /// <summary>Asks a service's database; again while it is away, as after a fault it may be.</summary>
    public async Task<T> ScalarAsync<T>(string database, string sql)
    {
        object? value = null;
        await Eventually.Async(
            async () =>
            {
                try
                {
                    await using var command = (await DatabaseAsync(database)).CreateCommand(sql);
                    value = await command.ExecuteScalarAsync();
                    return true;
                }
                catch (NpgsqlException problem) when (DatabaseAway.Is(problem))
                {
                    return false;
                }
            },
            TimeSpan.FromSeconds(60));
        return (T)(value ?? throw new InvalidOperationException($"No row: {sql}"));
    }

    /// <summary>Switches a fault of a simulator on; <paramref name="fault"/> as its README has it.</summary>
    public async Task InjectAsync(string simulator, object fault)
    {
        using var client = Application.CreateHttpClient(simulator);
        using var response = await client.PostAsJsonAsync("/_sim/faults", fault);
        response.EnsureSuccessStatusCode();
    }

    public async Task ClearFaultsAsync(string simulator)
    {
        using var client = Application.CreateHttpClient(simulator);
        using var response = await client.DeleteAsync(new Uri("/_sim/faults", UriKind.Relative));
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Messages in all queues, ready and in hand; null while the broker has not counted them, as just after its start.</summary>
    public async Task<int?> MessagesInQueuesAsync()
    {
        var counts = (await QueuesAsync()).Where(queue => !IsDeadLetterQueue(queue) && NameOf(queue) != PublishedResults.Queue)
            .Select(queue => queue.TryGetProperty("messages", out var count) ? count.GetInt32() : (int?)null).ToList();
        return counts.Contains(null) ? null : counts.Sum();
    }

    /// <summary>Every message in a dead-letter queue, with its headers.</summary>
    /// <param name="take">They are gone from the queues afterwards.</param>
    public async Task<IReadOnlyList<JsonElement>> DeadLettersAsync(bool take = false)
    {
        var letters = new List<JsonElement>();
        foreach (var queue in (await QueuesAsync()).Where(IsDeadLetterQueue))
        {
            using var response = await Management.PostAsJsonAsync(
                $"queues/%2F/{Uri.EscapeDataString(NameOf(queue))}/get",
                new { count = 1000, ackmode = take ? "ack_requeue_false" : "ack_requeue_true", encoding = "auto" });
            response.EnsureSuccessStatusCode();
            letters.AddRange(await response.Content.ReadFromJsonAsync<List<JsonElement>>() ?? []);
        }

        return letters;
    }

    public async ValueTask DisposeAsync()
    {
        Gateway?.Dispose();
        Management?.Dispose();
        foreach (var database in _databases.Values)
        {
            await database.DisposeAsync();
        }

        await Application.DisposeAsync();
    }

    private static bool IsDeadLetterQueue(JsonElement queue) => NameOf(queue).EndsWith("_dead", StringComparison.Ordinal);

    private static string NameOf(JsonElement queue) => queue.GetProperty("name").GetString()!;

    private async Task<List<JsonElement>> QueuesAsync() => await Management.GetFromJsonAsync<List<JsonElement>>("queues/%2F") ?? [];

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        Gateway = Application.CreateHttpClient("salesforce-gateway");
        Gateway.DefaultRequestHeaders.Add("X-API-Key", AppHost.ResourceNames.DevelopmentApiKeyPrefix + Application.GetParameter(AppHost.ResourceNames.DevelopmentApiKey));
        Gateway.Timeout = TimeSpan.FromSeconds(15);
        Broker = await Application.GetConnectionStringAsync("rabbitmq", cancellationToken);
        Management = new HttpClient { BaseAddress = new Uri(Application.GetResource("rabbitmq").GetEndpoint("management"), "api/"), Timeout = TimeSpan.FromSeconds(30) };
        Management.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(new Uri(Broker).UserInfo))));
    }
}
