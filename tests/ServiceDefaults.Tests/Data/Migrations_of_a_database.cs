using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using PartsCatalog.ServiceDefaults.Data;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Data;

public sealed class Migrations_of_a_database : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Migration First = new(1, "0001_first", "CREATE TABLE first (id int)");
    private static readonly Migration Second = new(2, "0002_second", "CREATE TABLE second (id int)");
    private TestDatabase _database = null!;

    [Fact]
    public async Task Run_once_and_in_order()
    {
        await RunAsync(First, Second);
        await RunAsync(First, Second);

        (await _database.ScalarAsync<string>("SELECT string_agg(name, ',' ORDER BY number) FROM schema_migrations")).ShouldBe("0001_first,0002_second");
    }

    [Fact]
    public async Task Go_on_where_they_were()
    {
        await RunAsync(First);

        await RunAsync(First, Second);

        (await _database.ScalarAsync<long>("SELECT count(*) FROM second")).ShouldBe(0);
    }

    [Fact]
    public async Task Are_run_by_one_of_many_replicas()
    {
        var slow = new Migration(1, "0001_slow", "SELECT pg_sleep(0.3); CREATE TABLE slow (id int)");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RunAsync(slow)));

        (await _database.ScalarAsync<long>("SELECT count(*) FROM schema_migrations")).ShouldBe(1);
    }

    [Fact]
    public async Task That_were_changed_afterwards_are_refused()
    {
        await RunAsync(First);

        var error = await Should.ThrowAsync<MigrationException>(() => RunAsync(First with { Sql = "CREATE TABLE other (id int)" }));

        error.Message.ShouldContain("0001_first");
        error.Message.ShouldContain("changed after it was applied");
    }

    [Fact]
    public async Task With_other_line_ends_are_the_same()
    {
        var sql = "CREATE TABLE lines (id int);\nSELECT 1;\n";
        await RunAsync(new Migration(1, "0001_lines", sql));

        await RunAsync(new Migration(1, "0001_lines", sql.ReplaceLineEndings("\r\n")));
    }

    [Fact]
    public async Task Of_a_newer_program_are_refused()
    {
        await RunAsync(First, Second);

        (await Should.ThrowAsync<MigrationException>(() => RunAsync(First))).Message.ShouldContain("0002_second");
    }

    [Fact]
    public async Task That_fail_leave_nothing_and_say_which()
    {
        var broken = new Migration(2, "0002_broken", "CREATE TABLE half (id int); SELECT nonsense;");

        (await Should.ThrowAsync<MigrationException>(() => RunAsync(First, broken))).Message.ShouldContain("0002_broken");

        (await _database.ScalarAsync<bool>("SELECT to_regclass('half') IS NULL")).ShouldBeTrue();
        (await _database.ScalarAsync<long>("SELECT count(*) FROM schema_migrations")).ShouldBe(1);
        await RunAsync(First, Second);
    }

    [Fact]
    public void Embedded_in_an_assembly_are_found_by_number()
    {
        var set = MigrationSet.FromAssembly("service", typeof(Migrations_of_a_database).Assembly);

        set.Migrations.Select(migration => (migration.Number, migration.Name)).ShouldBe([(1, "0001_effects")]);
    }

    [Fact]
    public async Task Run_before_anything_of_the_service_starts()
    {
        await using var host = await ServiceHost.StartAsync(_database, null);

        (await _database.ScalarAsync<long>("SELECT count(*) FROM effects")).ShouldBe(0);
    }

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task RunAsync(params Migration[] migrations)
    {
        await using var database = NpgsqlDataSource.Create(_database.ConnectionString);
        await new Migrator(database, NullLogger<Migrator>.Instance).RunAsync([new MigrationSet("service", migrations)], Now, default);
    }
}
