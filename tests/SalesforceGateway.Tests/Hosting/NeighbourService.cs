using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.SalesforceGateway.Tests.Hosting;

/// <summary>Another service of the installation, over real HTTP with the real check of internal tokens. It answers what a test has put under a path, and 404 otherwise.</summary>
internal sealed class NeighbourService : IAsyncDisposable
{
    public const string SigningKey = "signing-key-of-the-gateway-tests-0123";
    private readonly ConcurrentDictionary<string, string> _bodies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Func<ICurrentActor, IResult>> _answers = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private NeighbourService(WebApplication app) => _app = app;

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Starts the service of this name: tokens for another one are refused.</summary>
    public static async Task<NeighbourService> StartAsync(string name)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Internal:SigningKey"] = SigningKey;
        builder.Configuration["Logging:LogLevel:Default"] = "Warning";
        builder.Services.AddSingleton(new ServiceIdentity(name));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddServiceDefaults();
        var app = builder.Build();
        var service = new NeighbourService(app);
        app.MapServiceDefaults();
        app.Map("/{**path}", async (string path, HttpRequest request, ICurrentActor actor) =>
        {
            using var body = new StreamReader(request.Body);
            service._bodies["/" + path] = await body.ReadToEndAsync();
            return service._answers.TryGetValue("/" + path, out var answer) ? answer(actor) : Results.NotFound();
        }).RequireInternal(Role.Viewer);
        await app.StartAsync();
        return service;
    }

    /// <summary>The body of the last request for a path.</summary>
    public string BodyOf(string path) => _bodies[path];

    public void Answer(string path, string json) => _answers[path] = _ => Results.Content(json, "application/json");

    public void Answer(string path, Func<ICurrentActor, IResult> answer) => _answers[path] = answer;

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
