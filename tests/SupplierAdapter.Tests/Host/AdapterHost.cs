using System.Collections.Concurrent;
using System.Text.Json;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.ServiceDefaults.Security;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.Host;

/// <summary>The service on a real database and broker, asking the real simulator.</summary>
public class AdapterHost : IAsyncLifetime
{
    private const string SigningKey = "test-key-test-key-test-key-test-key-test";

    private readonly ConcurrentDictionary<Guid, ConcurrentQueue<SuppliersAnswered>> _answers = new();
    private readonly ConcurrentDictionary<Guid, ConcurrentQueue<SupplierAnsweredLate>> _late = new();
    private readonly ConcurrentDictionary<Guid, ConcurrentQueue<ImagesStored>> _images = new();
    private readonly ConcurrentDictionary<Guid, ConcurrentQueue<ValidatePart>> _handedOn = new();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "adapter-images-" + Guid.NewGuid().ToString("N"));
    private TestBroker _broker = null!;
    private AdapterProgram _program = null!;

    public SimulatorHost Simulator { get; } = new();

    public TestDatabase Database { get; private set; } = null!;

    /// <summary>A question that may be handed on, and is in time.</summary>
    public static HandOn InTime => new() { Round = 1, Before = DateTimeOffset.UtcNow.AddMinutes(5) };

    /// <summary>Whether a queue takes answers from the start.</summary>
    protected virtual bool HearsAnswers => true;

    /// <summary>Whether the AIs' queue is there.</summary>
    protected virtual bool HasValidators => true;

    /// <summary>Where images are kept.</summary>
    public string ImageFolder => _folder;

    public IServiceProvider Services => _program.Services;

    public virtual async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        _broker = await TestBroker.CreateAsync();
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings:supplierdb"] = Database.ConnectionString,
            ["ConnectionStrings:rabbitmq"] = _broker.ConnectionString,
            ["services:supplier-simulator:http:0"] = Simulator.Url,
            ["Internal:SigningKey"] = SigningKey,
            ["Images:Folder"] = _folder,
            ["Images:Preparation:PerSecond"] = "10",
        };
        foreach (var supplier in new[] { "Encompass", "Marcone", "Reliable", "Amazon" })
        {
            settings[$"Suppliers:{supplier}:RequestsPerSecond"] = "0";
            settings[$"Suppliers:{supplier}:RequestsPerMinute"] = "0";
            settings[$"Suppliers:{supplier}:RequestsPerDay"] = "0";
            settings[$"Suppliers:{supplier}:DeadlineSeconds"] = "4";
            settings[$"Suppliers:{supplier}:TotalSeconds"] = "30";
            settings[$"Suppliers:{supplier}:BreakerMinimumRequests"] = "1000";
        }

        // Most tests are about what suppliers are asked.
        settings["SupplierAnswers:Minutes"] = "0";
        settings["Suppliers:Encompass:SearchSpellings"] = "false";
        settings["Suppliers:Encompass:ModelLists"] = "0";
        Configure(settings);
        _program = new AdapterProgram(settings);
        _ = _program.Server;
        var bus = Services.GetRequiredService<IBusControl>();
        var endpoint = bus.ConnectReceiveEndpoint("tests", e =>
        {
            e.Handler<SupplierAnsweredLate>(context => Keep(_late, context.Message.SessionId, context.Message));
            e.Handler<ImagesStored>(context => Keep(_images, context.Message.SessionId, context.Message));
        });
        await endpoint.Ready;
        if (HearsAnswers)
        {
            await HearAnswersAsync();
        }

        if (HasValidators)
        {
            await bus.ConnectReceiveEndpoint(
                EndpointNames.AiValidator, e => e.Handler<ValidatePart>(context => Keep(_handedOn, context.Message.SessionId, context.Message))).Ready;
        }

        await Services.BusIsHealthyAsync();
    }

    /// <summary>Takes answers from now on; before, no queue does.</summary>
    public async Task HearAnswersAsync() => await Services.GetRequiredService<IBusControl>().ConnectReceiveEndpoint(
        "answers", e => e.Handler<SuppliersAnswered>(context => Keep(_answers, context.Message.SessionId, context.Message))).Ready;

    /// <summary>Asks, and does not wait.</summary>
    public Task SendAsync(QuerySuppliers question) => SendAsync(EndpointNames.SupplierAdapter, question);

    /// <summary>Asks, and waits for the answer.</summary>
    public async Task<SuppliersAnswered> AskAsync(string number, Guid? session = null, int attempt = 1, string? manufacturer = null, string queue = EndpointNames.SupplierAdapter, bool forceRefresh = false, HandOn? handOn = null)
    {
        var id = session ?? Guid.CreateVersion7();
        var before = _answers.TryGetValue(id, out var earlier) ? earlier.Count : 0;
        await SendAsync(queue, new QuerySuppliers { SessionId = id, Attempt = attempt, PartNumber = number, Manufacturer = manufacturer, ForceRefresh = forceRefresh, HandOn = handOn });
        return await Eventually.GetAsync(() => Task.FromResult(_answers.TryGetValue(id, out var answers) && answers.Count > before ? answers.LastOrDefault() : null));
    }

    /// <summary>Everything that was answered to a session.</summary>
    public IReadOnlyList<SuppliersAnswered> AnswersTo(Guid session) => _answers.TryGetValue(session, out var answers) ? [.. answers] : [];

    /// <summary>Everything that went to the AIs for a session.</summary>
    public IReadOnlyList<ValidatePart> HandedOn(Guid session) => _handedOn.TryGetValue(session, out var parts) ? [.. parts] : [];

    public async Task<SupplierAnsweredLate> LateAsync(Guid session) =>
        await Eventually.GetAsync(() => Task.FromResult(_late.TryGetValue(session, out var late) ? late.FirstOrDefault() : null));

    public async Task<ImagesStored> StoreImagesAsync(PartKey part, params ImageLocation[] images)
    {
        var id = Guid.CreateVersion7();
        await SendAsync(EndpointNames.SupplierAdapterImages, new StoreImages { SessionId = id, Part = part, Images = images });
        return await Eventually.GetAsync(() => Task.FromResult(_images.TryGetValue(id, out var stored) ? stored.FirstOrDefault() : null));
    }

    /// <summary>GET …/raw as an actor of that role; null for no token.</summary>
    public Task<(int Status, JsonDocument? Body)> RawAsync(Guid session, Role? role) => GetAsync($"/internal/lookups/{session}/raw", role);

    /// <summary>GET of JSON as an actor of that role; null for no token.</summary>
    public async Task<(int Status, JsonDocument? Body)> GetAsync(string path, Role? role)
    {
        var (status, _, body) = await GetBytesAsync(path, role);
        return (status, status == 200 ? JsonDocument.Parse(body) : null);
    }

    /// <summary>GET as an actor of that role; null for no token.</summary>
    public async Task<(int Status, string? MediaType, byte[] Body)> GetBytesAsync(string path, Role? role)
    {
        using var client = _program.CreateClient();
        if (role is { } actor)
        {
            client.DefaultRequestHeaders.Authorization = InternalCall.SignedFor(SigningKey, "supplier-adapter", "tester", actor);
        }

        using var response = await client.GetAsync(path);
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Further settings.</summary>
    protected virtual void Configure(IDictionary<string, string> settings)
    {
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        Simulator.Dispose();
        await _broker.DisposeAsync();
        await Database.DisposeAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    private async Task SendAsync<T>(string queue, T message)
        where T : class
    {
        var target = await Services.GetRequiredService<IBus>().GetSendEndpoint(new Uri($"exchange:{queue}"));
        await target.Send(message);
    }

    private static Task Keep<T>(ConcurrentDictionary<Guid, ConcurrentQueue<T>> store, Guid session, T message)
    {
        store.GetOrAdd(session, _ => new ConcurrentQueue<T>()).Enqueue(message);
        return Task.CompletedTask;
    }
}
