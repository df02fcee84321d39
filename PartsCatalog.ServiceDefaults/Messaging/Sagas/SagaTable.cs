using System.Linq.Expressions;
using System.Text.Json;
using MassTransit;
using PartsCatalog.ServiceDefaults.Data;

namespace PartsCatalog.ServiceDefaults.Messaging.Sagas;

/// <summary>Where sagas of one type live: a table named after the type, the body as JSON beside the columns that are asked for.</summary>
internal sealed class SagaTable<TSaga>
    where TSaga : class, ISaga
{
    private const string StateProperty = "CurrentState";
    private readonly Func<TSaga, string?> _state;

    public SagaTable(string endpoint)
    {
        Endpoint = endpoint;
        Name = JsonNamingPolicy.SnakeCaseLower.ConvertName(typeof(TSaga).Name);
        _state = StateReader();
        Migrations = new MigrationSet($"saga:{Name}", [new Migration(1, $"0001_{Name}", CreateSql(Name)), new Migration(2, $"0002_{Name}_as_text", AsTextSql(Name))]);
        LoadSql = $"SELECT body, version{(HasDeadline ? ", deadline_at" : "")} FROM {Name} WHERE correlation_id = $1";
        LoadForUpdateSql = LoadSql + " FOR UPDATE";
        InsertSql = $"""
            INSERT INTO {Name} (correlation_id, current_state, version, body, deadline_at, created_at, updated_at)
            VALUES ($1, $2, 1, $3, $4, $5, $5)
            """;
        InsertIfAbsentSql = InsertSql + " ON CONFLICT (correlation_id) DO NOTHING";
        // A lost update must fail the batch before its COMMIT, not be counted after it: no row divides by zero.
        UpdateSql = $"""
            WITH updated AS (
                UPDATE {Name} SET current_state = $2, version = $3 + 1, body = $4, deadline_at = $5, updated_at = $6
                WHERE correlation_id = $1 AND version = $3 RETURNING 1)
            SELECT 1 / count(*) FROM updated
            """;
        DeleteSql = $"DELETE FROM {Name} WHERE correlation_id = $1";
    }

    public string Name { get; }

    /// <summary>Queue that the saga consumes from.</summary>
    public string Endpoint { get; }

    public MigrationSet Migrations { get; }

    public bool HasDeadline { get; } = typeof(ISagaWithDeadline).IsAssignableFrom(typeof(TSaga));

    public string LoadSql { get; }

    public string LoadForUpdateSql { get; }

    public string InsertSql { get; }

    public string InsertIfAbsentSql { get; }

    public string UpdateSql { get; }

    public string DeleteSql { get; }

    public string StateOf(TSaga saga) => _state(saga) ?? "";

    private static Func<TSaga, string?> StateReader()
    {
        var property = typeof(TSaga).GetProperty(StateProperty);
        if (property?.PropertyType != typeof(string))
            throw new InvalidOperationException($"{typeof(TSaga).Name} needs a property 'string {StateProperty}', and its state machine InstanceState(saga => saga.{StateProperty}).");
        var saga = Expression.Parameter(typeof(TSaga));
        return Expression.Lambda<Func<TSaga, string?>>(Expression.Property(saga, property), saga).Compile();
    }

    // Nobody looks inside it with SQL, and every step writes it whole.
    private static string AsTextSql(string name) => $"ALTER TABLE {name} ALTER COLUMN body TYPE json USING body::text::json;";

    private static string CreateSql(string name) => $"""
        CREATE TABLE {name} (
            correlation_id uuid        PRIMARY KEY,
            current_state  text        NOT NULL,
            version        integer     NOT NULL,
            body           jsonb       NOT NULL,
            deadline_at    timestamptz,
            created_at     timestamptz NOT NULL,
            updated_at     timestamptz NOT NULL
        ) WITH (fillfactor = 70);
        CREATE INDEX {name}_deadline ON {name} (deadline_at) WHERE deadline_at IS NOT NULL;
        """;
}
