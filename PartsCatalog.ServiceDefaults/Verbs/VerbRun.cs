using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.ServiceDefaults.Messaging.DeadLetters;
using PartsCatalog.ServiceDefaults.Messaging.Outbox;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.ServiceDefaults.Verbs;

/// <summary>Commands for operators that every service's program has, run instead of the service.</summary>
internal sealed class VerbRun(IServiceProvider services, TextWriter output, TextWriter errors)
{
    private const int DefaultLimit = 100;
    private const int UsageError = 2;

    /// <summary>Whether the command line of the process, program first, names a verb.</summary>
    public static bool IsNamedBy(string[] commandLine) =>
        commandLine is [_, "list-dead-letters" or "replay-dead-letters" or "list-parked" or "send-parked" or "internal-token", ..];

    /// <summary>Exit code, or null when the arguments name no verb and the service is to run.</summary>
    public async Task<int?> TryRunAsync(string[] args, CancellationToken cancellationToken)
    {
        try
        {
            switch (args)
            {
                case ["list-dead-letters", var endpoint, .. var rest]:
                    return await ListAsync(endpoint, VerbOptions.Parse(rest), cancellationToken);
                case ["replay-dead-letters", var endpoint, .. var rest]:
                    return await ReplayAsync(endpoint, VerbOptions.Parse(rest), cancellationToken);
                case ["list-parked", .. var rest]:
                    return await ListParkedAsync(VerbOptions.Parse(rest), cancellationToken);
                case ["send-parked"]:
                    return await SendParkedAsync(cancellationToken);
                case ["internal-token", .. var rest]:
                    return await IssueTokenAsync(rest);
                case ["list-dead-letters" or "replay-dead-letters", ..]:
                    throw new ArgumentException($"{args[0]} needs the name of an endpoint, as: {args[0]} lookup-saga [--limit N] [--reason-contains TEXT]");
                default:
                    return null;
            }
        }
        catch (Exception e) when (e is ArgumentException or BrokerUnavailableException)
        {
            await errors.WriteLineAsync(e.Message);
            return UsageError;
        }
    }

    private async Task<int> ListAsync(string endpoint, VerbOptions options, CancellationToken cancellationToken)
    {
        var letters = await Store().ListAsync(endpoint, options.Limit ?? DefaultLimit, cancellationToken);
        foreach (var letter in letters.Where(letter => options.ReasonContains is null || letter.Reason.Contains(options.ReasonContains, StringComparison.OrdinalIgnoreCase)))
            await output.WriteLineAsync($"{letter.At}\t{letter.MessageId}\t{letter.CorrelationId}\t{letter.ExceptionType}\t{letter.Reason.ReplaceLineEndings(" ")}");
        return 0;
    }

    private async Task<int> ReplayAsync(string endpoint, VerbOptions options, CancellationToken cancellationToken)
    {
        var count = await Store().ReplayAsync(endpoint, options.Limit ?? int.MaxValue, options.ReasonContains, cancellationToken);
        await output.WriteLineAsync($"{count} put back into {endpoint}");
        return 0;
    }

    private async Task<int> ListParkedAsync(VerbOptions options, CancellationToken cancellationToken)
    {
        foreach (var line in await Parked().ListAsync(options.Limit ?? DefaultLimit, cancellationToken))
            await output.WriteLineAsync(line);
        return 0;
    }

    private async Task<int> SendParkedAsync(CancellationToken cancellationToken)
    {
        await output.WriteLineAsync($"{await Parked().UnparkAsync(cancellationToken)} to be sent again");
        return 0;
    }

    private async Task<int> IssueTokenAsync(string[] args)
    {
        if (args is not [{ Length: >= 1 and <= 100 } actor, var name] || !Enum.TryParse<Role>(name, ignoreCase: true, out var role) || !Enum.IsDefined(role) || actor.Any(char.IsControl))
            throw new ArgumentException($"internal-token needs who acts (1 to 100 characters) and a role ({string.Join(", ", Enum.GetNames<Role>()).ToLowerInvariant()}), as: internal-token jane.doe steward");
        if (services.GetRequiredService<IOptions<InternalOptions>>().Value.SigningKey is null)
            throw new ArgumentException("Internal:SigningKey is not set (Internal__SigningKey): expected the key that the service runs with.");
        await output.WriteLineAsync(services.GetRequiredService<InternalTokens>().Issue(actor, role, services.GetRequiredService<ServiceIdentity>().Name));
        return 0;
    }

    private DeadLetterStore Store() => ActivatorUtilities.CreateInstance<DeadLetterStore>(services);

    private ParkedMessages Parked() => services.GetService<MessagingPlan>() is { Outbox: true }
        ? ActivatorUtilities.CreateInstance<ParkedMessages>(services)
        : throw new ArgumentException("This service has no outbox.");
}
