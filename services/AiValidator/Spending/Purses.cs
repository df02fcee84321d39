using Microsoft.Extensions.Options;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Spending;

/// <summary>One purse an AI; all are emptied into the ledger when the service stops.</summary>
internal sealed class Purses(IOptions<AiOptions> all, IOptionsMonitor<AiModelOptions> models, BudgetLedger ledger, BudgetTelemetry telemetry, TimeProvider clock) : IHostedService, IDisposable
{
    private readonly Dictionary<ValidatorName, BudgetPurse> _purses = Enum.GetValues<ValidatorName>().ToDictionary(
        name => name, name => new BudgetPurse(name, models.Get(name.ToString()).Budget, all.Value.Budget, ledger, telemetry, clock));

    public BudgetPurse Of(ValidatorName name) => _purses[name];

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var purse in _purses.Values)
        {
            await purse.GiveBackAsync(cancellationToken);
        }
    }

    public void Dispose()
    {
        foreach (var purse in _purses.Values)
        {
            purse.Dispose();
        }
    }
}
