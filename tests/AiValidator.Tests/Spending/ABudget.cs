using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartsCatalog.AiValidator.Spending;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.TestSupport;

namespace PartsCatalog.AiValidator.Tests.Spending;

public sealed class ABudget : IAsyncLifetime
{
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero));
    private readonly LogLines _log = new();
    private TestDatabase _database = null!;
    private BudgetLedger _ledger = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.MigrateAsync();
        _ledger = new BudgetLedger(_database.DataSource);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Allows_calls_until_its_limit_and_no_more()
    {
        using var purse = Purse(daily: 1.00m);

        (await SpendAsync(purse, 0.03m, calls: 100)).ShouldBe(33);
        (await ReservedAsync("2026-11-29")).ShouldBeLessThanOrEqualTo(1.00m);
    }

    [Fact]
    public async Task Is_one_for_all_replicas()
    {
        BudgetPurse[] replicas = [Purse(daily: 1.00m), Purse(daily: 1.00m), Purse(daily: 1.00m)];

        var spent = await Task.WhenAll(replicas.Select(purse => SpendAsync(purse, 0.01m, calls: 100)));

        // What one replica has put aside, the others cannot spend: at most 100 calls, and few less.
        spent.Sum().ShouldBeInRange(60, 100);
        (await ReservedAsync("2026-11-29")).ShouldBeLessThanOrEqualTo(1.00m);
        foreach (var purse in replicas)
        {
            await purse.GiveBackAsync(TestContext.Current.CancellationToken);
            purse.Dispose();
        }

        (await ReservedAsync("2026-11-29")).ShouldBe(0.01m * spent.Sum());
    }

    [Fact]
    public async Task Takes_back_what_a_call_did_not_cost()
    {
        using var purse = Purse(daily: 1.00m);
        for (var call = 0; call < 200; call++)
        {
            (await purse.ReserveAsync(0.10m, TestContext.Current.CancellationToken)).ShouldBeTrue();
            purse.Settle(0.10m, 0.001m);
        }

        await purse.GiveBackAsync(TestContext.Current.CancellationToken);
        (await ReservedAsync("2026-11-29")).ShouldBe(0.200m);
    }

    [Fact]
    public async Task Begins_anew_with_the_day_but_not_with_the_month()
    {
        using var purse = Purse(daily: 0.10m, monthly: 0.15m);
        (await SpendAsync(purse, 0.01m, calls: 50)).ShouldBe(10);

        _clock.Advance(TimeSpan.FromDays(1));
        (await SpendAsync(purse, 0.01m, calls: 50)).ShouldBe(5);

        _clock.Advance(TimeSpan.FromDays(1));
        (await SpendAsync(purse, 0.01m, calls: 50)).ShouldBe(10);
    }

    [Fact]
    public async Task Of_all_holds_beside_that_of_one()
    {
        var all = new BudgetOptions { DailyUsd = 0.05m };
        using var openAi = Purse(ValidatorName.OpenAi, new BudgetOptions { DailyUsd = 0.02m }, all);
        using var grok = Purse(ValidatorName.Grok, new BudgetOptions(), all);

        (await SpendAsync(openAi, 0.01m, calls: 10)).ShouldBe(2);
        (await SpendAsync(grok, 0.01m, calls: 10)).ShouldBe(3);
    }

    [Fact]
    public async Task Warns_once_at_its_share_and_says_when_it_is_spent()
    {
        using var one = Purse(daily: 1.00m);
        using var other = Purse(daily: 1.00m);

        await SpendAsync(one, 0.005m, calls: 70);
        await SpendAsync(other, 0.005m, calls: 60);
        _log.Lines.Where(line => line.Level == LogLevel.Warning).ShouldBeEmpty();

        await SpendAsync(one, 0.005m, calls: 300);
        await SpendAsync(other, 0.005m, calls: 300);

        _log.Lines.Count(line => line.Level == LogLevel.Warning && line.Text.Contains("2026-11-29", StringComparison.Ordinal)).ShouldBe(1);
        _log.Lines.ShouldContain(line => line.Level == LogLevel.Error && line.Text.Contains("is not asked until there is budget again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_limit_asks_nobody()
    {
        using var purse = Purse(ValidatorName.Grok, new BudgetOptions(), new BudgetOptions());

        (await SpendAsync(purse, 1000m, calls: 10)).ShouldBe(10);
        (await _database.ScalarAsync<long>("SELECT count(*) FROM ai_budget")).ShouldBe(0);
    }

    [Fact]
    public async Task Of_nothing_allows_nothing()
    {
        using var purse = Purse(daily: 0m);

        (await SpendAsync(purse, 0.0001m, calls: 3)).ShouldBe(0);
    }

    private static async Task<int> SpendAsync(BudgetPurse purse, decimal amount, int calls)
    {
        var allowed = 0;
        for (var call = 0; call < calls; call++)
        {
            if (await purse.ReserveAsync(amount, TestContext.Current.CancellationToken))
            {
                purse.Settle(amount, amount);
                allowed++;
            }
        }

        return allowed;
    }

    private BudgetPurse Purse(decimal? daily = null, decimal? monthly = null) =>
        Purse(ValidatorName.OpenAi, new BudgetOptions(), new BudgetOptions { DailyUsd = daily, MonthlyUsd = monthly });

    private BudgetPurse Purse(ValidatorName name, BudgetOptions own, BudgetOptions all)
    {
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(_log)).AddMetrics().AddSingleton<BudgetTelemetry>().BuildServiceProvider();
        return new BudgetPurse(name, own, all, _ledger, services.GetRequiredService<BudgetTelemetry>(), _clock);
    }

    private Task<decimal> ReservedAsync(string period) => _database.ScalarAsync<decimal>($"SELECT coalesce(sum(reserved_usd), 0) FROM ai_budget WHERE period = '{period}'");
}
