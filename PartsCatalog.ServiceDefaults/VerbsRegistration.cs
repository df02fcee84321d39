using Microsoft.AspNetCore.Builder;
using PartsCatalog.ServiceDefaults.Verbs;

namespace PartsCatalog.ServiceDefaults;

/// <summary>Runs a service, or one of the operators' commands in its place.</summary>
public static class VerbsRegistration
{
    /// <summary>
    /// `list-dead-letters ENDPOINT`, `replay-dead-letters ENDPOINT` (both `[--limit N] [--reason-contains TEXT]`), `list-parked`, `send-parked`,
    /// `internal-token ACTOR ROLE`; without a verb the service runs. The result is the program's exit code.
    /// </summary>
    public static async Task<int> RunWithVerbsAsync(this WebApplication app, string[] args)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(args);
        if (await new VerbRun(app.Services, Console.Out, Console.Error).TryRunAsync(args, CancellationToken.None) is { } exitCode)
            return exitCode;
        await app.RunAsync();
        return 0;
    }
}
