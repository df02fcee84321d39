using Npgsql;

namespace PartsCatalog.TestSupport;

/// <summary>A fresh, empty database on the run's PostgreSQL; dropped afterwards. One a test class.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _name;

    private TestDatabase(string server, string name)
    {
        _server = server;
        _name = name;
        ConnectionString = $"{server};Database={name};Maximum Pool Size=20";
        DataSource = NpgsqlDataSource.Create(ConnectionString);
    }

    public string ConnectionString { get; }

    public NpgsqlDataSource DataSource { get; }

    public static async Task<TestDatabase> CreateAsync()
    {
        var server = await TestServers.PostgresAsync();
        var name = "test_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        return new TestDatabase(server, name);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Makes a table refuse a session's rows, as in a conflict that passes, a number of times.</summary>
    public Task RefuseAsync(string table, Guid session, int times)
    {
        var name = "refused_" + session.ToString("N");
        return ExecuteAsync($"""
            create sequence {name};
            create function {name}() returns trigger language plpgsql as $$
            begin
                if new.session_id = '{session}' and nextval('{name}') <= {times} then
                    raise exception 'refused' using errcode = 'serialization_failure';
                end if;
                return new;
            end $$;
            create trigger {name} before insert on {table} for each row execute function {name}();
            """);
    }

    /// <summary>The first column of the first row.</summary>
    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync() ?? throw new InvalidOperationException($"No row: {sql}"));
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await ExecuteAsync(_server, $"DROP DATABASE {_name} WITH (FORCE)");
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server + ";Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
