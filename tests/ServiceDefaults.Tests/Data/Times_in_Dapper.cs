using Dapper;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Data;

public sealed class Times_in_Dapper
{
    [Fact]
    public async Task Come_back_as_the_moment_they_were()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var host = await ServiceHost.StartAsync(database, null);
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var there = new DateTimeOffset(2026, 7, 1, 12, 30, 0, TimeSpan.FromHours(-5));

        var row = await connection.QuerySingleAsync<Row>("SELECT @there AS seen_at, DATE '2026-07-01' AS on_day, NULL::timestamptz AS missing_at", new { there });

        row.SeenAt.ShouldBe(there);
        row.SeenAt.Offset.ShouldBe(TimeSpan.Zero);
        row.OnDay.ShouldBe(new DateOnly(2026, 7, 1));
        row.MissingAt.ShouldBeNull();
    }

    private sealed class Row
    {
        public DateTimeOffset SeenAt { get; init; }

        public DateOnly OnDay { get; init; }

        public DateTimeOffset? MissingAt { get; init; }
    }
}
