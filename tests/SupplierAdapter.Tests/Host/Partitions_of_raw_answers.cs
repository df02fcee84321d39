using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PartsCatalog.SupplierAdapter.RawResponses;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.Host;

public sealed class Partitions_of_raw_answers : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        using var migration = new StreamReader(typeof(RawResponseStore).Assembly.GetManifestResourceStream("Data/Migrations/0001_raw_source_responses.sql")!);
        await _database.ExecuteAsync(await migration.ReadToEndAsync());
    }

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    private async Task<string> NamesAsync() => await _database.ScalarAsync<string>(
        "select string_agg(right(relname, 6), ' ' order by relname) from pg_inherits join pg_class on oid = inhrelid where inhparent = 'raw_source_responses'::regclass and relname ~ '[0-9]{6}$'");

    private async Task MaintainAsync(DateTimeOffset now)
    {
        using var partitions = new RawResponsePartitions(
            _database.DataSource, Options.Create(new RawResponseOptions()), new ManualClock(now), NullLogger<RawResponsePartitions>.Instance);
        await partitions.MaintainAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Are_made_ahead_and_dropped_after_their_retention()
    {
        await MaintainAsync(new DateTimeOffset(2026, 11, 30, 23, 0, 0, TimeSpan.Zero));
        (await NamesAsync()).ShouldBe("202611 202612 202701");
        await MaintainAsync(new DateTimeOffset(2027, 2, 28, 0, 0, 0, TimeSpan.Zero));
        (await NamesAsync()).ShouldBe("202611 202612 202701 202702 202703 202704");
        await MaintainAsync(new DateTimeOffset(2027, 3, 2, 0, 0, 0, TimeSpan.Zero));
        (await NamesAsync()).ShouldBe("202612 202701 202702 202703 202704 202705");
    }

    [Fact]
    public async Task Take_in_what_had_no_month_of_its_own()
    {
        await _database.ExecuteAsync(
            """
            insert into raw_source_responses (response_id, session_id, attempt, source_name, query_timestamp, outcome, response_headers, raw_bytes, response_time_ms, images_found,
                                              data_completeness_score, fields_found, fields_missing, parts)
            values (gen_random_uuid(), gen_random_uuid(), 1, 'ENCOMPASS', '2026-11-15T00:00:00Z', 'FOUND', '{}', 0, 1, 0, 1, '{}', '{}', '[]')
            """);
        await MaintainAsync(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero));
        (await _database.ScalarAsync<long>("select count(*) from raw_source_responses_202611")).ShouldBe(1);
        (await _database.ScalarAsync<long>("select count(*) from raw_source_responses")).ShouldBe(1);
    }
}
