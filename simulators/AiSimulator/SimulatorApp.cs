using Microsoft.Extensions.Options;
using PartsCatalog.AiSimulator.Batches;
using PartsCatalog.AiSimulator.Calls;
using PartsCatalog.AiSimulator.Completions;
using PartsCatalog.AiSimulator.Faults;
using PartsCatalog.AiSimulator.Judging;

namespace PartsCatalog.AiSimulator;

/// <summary>The whole simulator. Public, so that tests of other projects can run it in their own process.</summary>
public static class SimulatorApp
{
    /// <summary>Builds the web application; arguments are configuration, e.g. "--Providers:openai:LatencyMs=300".</summary>
    public static WebApplication Create(params string[] args)
    {
        // Everything is in options with defaults: no settings file, whichever directory it is started in.
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddOptions<SimulatorOptions>().Bind(builder.Configuration).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<SimulatorOptions>>().Value);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Providers>();
        builder.Services.AddSingleton<FaultSwitchboard>();
        builder.Services.AddSingleton<CallCounter>();
        builder.Services.AddSingleton<Completer>();
        builder.Services.AddSingleton<CompletionHandler>();
        builder.Services.AddSingleton<BatchSwitchboard>();
        builder.Services.AddSingleton<BatchWorker>();
        builder.Services.AddSingleton<SimulatedModel>();

        var app = builder.Build();
        app.MapGet("/health", () => "Healthy");
        app.MapGet("/alive", () => "Healthy");
        app.MapCompletions();
        app.MapFiles();
        app.MapBatches();
        app.MapFaults();
        app.MapCalls();
        return app;
    }
}
