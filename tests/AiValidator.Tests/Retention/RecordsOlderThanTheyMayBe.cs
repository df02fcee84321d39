using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Data;
using PartsCatalog.AiValidator.Retention;
using PartsCatalog.TestSupport;

namespace PartsCatalog.AiValidator.Tests.Retention;

public sealed class RecordsOlderThanTheyMayBe : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2027, 1, 15, 0, 0, 0, TimeSpan.Zero);

    private TestDatabase _database = null!;
    private ValidationStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.MigrateAsync();
        _store = new ValidationStore(_database.DataSource, TimeProvider.System);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Are_deleted_in_batches_and_no_others()
    {
        for (var day = -10; day < 10; day++)
        {
            await _store.TryAddAsync(ValidationRecord.Of(Lookup.Sensor(), [], AiMode.Both, [], Now.AddMonths(-6).AddDays(day)), TestContext.Current.CancellationToken);
        }

        var options = Options.Create(new RetentionOptions { Batch = 3 });
        using var job = new RetentionJob(_store, options, new ManualClock(Now), NullLogger<RetentionJob>.Instance);

        (await job.DeleteExpiredAsync(TestContext.Current.CancellationToken)).ShouldBe(10);
        (await _database.ScalarAsync<long>("SELECT count(*) FROM ai_validations")).ShouldBe(10);
        (await _database.ScalarAsync<bool>("SELECT min(created_at) >= '2026-07-15Z' FROM ai_validations")).ShouldBeTrue();
    }

    [Fact]
    public async Task Are_kept_once_for_a_session_and_attempt()
    {
        var command = Lookup.Sensor();

        (await _store.TryAddAsync(ValidationRecord.Of(command, [], AiMode.Both, [], Now), TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await _store.TryAddAsync(ValidationRecord.Of(command, [], AiMode.Both, [], Now), TestContext.Current.CancellationToken)).ShouldBeFalse();
    }
}
