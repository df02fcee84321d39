using System.CommandLine;
using PartsCatalog.ServiceDefaults;

namespace PartsCatalog.SalesforceGateway.ApiKeys;

/// <summary>`create-api-key` and `revoke-api-key`: keys are made by whoever may run the program beside the database, never over HTTP.</summary>
internal static class ApiKeyCommands
{
    private const string Create = "create-api-key";
    private const string Revoke = "revoke-api-key";

    /// <summary>Whether the arguments name one of the commands; otherwise the program is the service.</summary>
    public static bool AreNamedBy(string[] args) => args is [Create or Revoke, ..];

    /// <summary>Runs one. The database is the service's own, by the same configuration.</summary>
    public static Task<int> RunAsync(string[] args, TextWriter output, Action<IConfigurationManager>? configure = null) =>
        new RootCommand("Keys of the parts catalog API") { CreateCommand(output, configure), RevokeCommand(output, configure) }.Parse(args).InvokeAsync();

    private static Command CreateCommand(TextWriter output, Action<IConfigurationManager>? configure)
    {
        var name = new Option<string>("--name") { Required = true, Description = "The client, 1 to 100 characters; a second key for the same name replaces none." };
        var scope = new Option<string[]>("--scope")
        {
            Description = $"May be given several times; of {string.Join(", ", Scopes.All)}. Default: {string.Join(", ", Scopes.Default)}.",
            DefaultValueFactory = _ => [.. Scopes.Default],
        };
        var perMinute = new Option<int?>("--per-minute") { Description = "Requests a minute; default: as configured." };
        var perHour = new Option<int?>("--per-hour") { Description = "Requests an hour; default: as configured." };
        scope.AcceptOnlyFromAmong([.. Scopes.All]);
        name.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>()?.Trim() is not { Length: >= 1 and <= 100 } text || text.Any(char.IsControl) || text == ApiKeyStore.DevelopmentClient)
                result.AddError($"--name: expected 1 to 100 characters, and not '{ApiKeyStore.DevelopmentClient}'.");
        });
        foreach (var limit in new[] { perMinute, perHour })
        {
            limit.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int?>() is <= 0)
                    result.AddError($"{limit.Name}: expected a number above 0.");
            });
        }

        var command = new Command(Create, "Makes a key and prints it, this once.") { name, scope, perMinute, perHour };
        command.SetAction((parsed, cancellationToken) => WithStoreAsync(configure, async store =>
        {
            var key = ApiKeyText.Create();
            var limits = new ClientLimits(parsed.GetValue(perMinute), parsed.GetValue(perHour));
            await store.AddAsync(parsed.GetValue(name)!.Trim(), key, [.. parsed.GetValue(scope)!.Distinct()], limits, cancellationToken);
            await output.WriteLineAsync(key.Reveal());
            return 0;
        }, cancellationToken));
        return command;
    }

    private static Command RevokeCommand(TextWriter output, Action<IConfigurationManager>? configure)
    {
        var prefix = new Argument<string>("prefix") { Description = "The part of the key between pck_ and the next underscore." };
        var command = new Command(Revoke, "Ends a key; it stops working within 5 seconds.") { prefix };
        command.SetAction((parsed, cancellationToken) => WithStoreAsync(configure, async store =>
        {
            var revoked = await store.RevokeAsync(parsed.GetValue(prefix)!, cancellationToken);
            await output.WriteLineAsync(revoked ? "revoked" : "there is no such key, or it was revoked before");
            return revoked ? 0 : 1;
        }, cancellationToken));
        return command;
    }

    private static async Task<int> WithStoreAsync(Action<IConfigurationManager>? configure, Func<ApiKeyStore, Task<int>> action, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder();
        // Standard output carries the key alone, so that a script can take it.
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ApiKeyStore>();
        configure?.Invoke(builder.Configuration);
        builder.AddPostgres(GatewayDatabase.Name, typeof(ApiKeyCommands).Assembly);
        using var host = builder.Build();
        await host.StartAsync(cancellationToken);
        var code = await action(host.Services.GetRequiredService<ApiKeyStore>());
        await host.StopAsync(cancellationToken);
        return code;
    }
}
