using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests;

/// <summary>A whole service of these tests, as a Program.cs would build it, on the run's real servers.</summary>
internal sealed class ServiceHost : IAsyncDisposable
{
    private ServiceHost(WebApplication app) => App = app;

    public WebApplication App { get; }

    public IServiceProvider Services => App.Services;

    public IUnitOfWorkFactory Works => Services.GetRequiredService<IUnitOfWorkFactory>();

    public static async Task<ServiceHost> StartAsync(
        TestDatabase? database,
        TestBroker? broker,
        Action<MessagingConfigurator>? bus = null,
        Action<WebApplicationBuilder>? build = null,
        Action<WebApplication>? map = null,
        Dictionary<string, string?>? settings = null,
        bool start = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(ServiceHost).Assembly.GetName().Name, EnvironmentName = "Test" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:testdb"] = database?.ConnectionString,
            ["ConnectionStrings:rabbitmq"] = broker?.ConnectionString,
            ["Internal:SigningKey"] = "sim-key-sim-key-sim-key-sim-key-",
            // Well above the time in which a row that was sent is deleted, on a busy machine too: the sweeper would send it again.
            ["Messaging:OutboxGrace"] = "00:00:03",
            ["Messaging:SweepInterval"] = "00:00:00.200",
            ["Logging:LogLevel:Default"] = "Warning",
        });
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddServiceDefaults();
        if (database is not null)
            builder.AddPostgres("testdb");
        if (bus is not null)
            builder.AddMessaging(bus);
        build?.Invoke(builder);
        var app = builder.Build();
        app.MapServiceDefaults();
        map?.Invoke(app);
        var host = new ServiceHost(app);
        if (!start)
            return host;
        await app.StartAsync();
        if (bus is not null)
            await host.Services.BusIsHealthyAsync();
        return host;
    }

    /// <summary>A client of the service, once it has started.</summary>
    public HttpClient CreateClient() => new() { BaseAddress = new Uri(App.Urls.First()) };

    /// <summary>Sends a command as a request of the service would: in a unit of work.</summary>
    public async Task SendAsync<T>(string endpoint, T message)
        where T : class
    {
        await using var work = await Works.BeginAsync();
        await work.SendAsync(endpoint, message);
        await work.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
    }
}
