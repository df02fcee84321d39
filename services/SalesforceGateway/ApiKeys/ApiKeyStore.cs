using Dapper;
using Npgsql;

namespace PartsCatalog.SalesforceGateway.ApiKeys;

/// <summary>Clients and their keys in the database.</summary>
internal sealed class ApiKeyStore(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>The client behind the development key; no other key is made for it.</summary>
    public const string DevelopmentClient = "development";

    public async Task<ApiKey?> FindAsync(string prefix, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            """
            SELECT k.prefix, k.secret_hash, k.scopes, k.development, k.revoked_at, k.last_used_at,
                   c.client_id, c.name, c.per_minute, c.per_hour
            FROM api_keys k JOIN clients c USING (client_id)
            WHERE k.prefix = @prefix
            """,
            new { prefix }, cancellationToken: cancellationToken));
        return row?.ToKey();
    }

    /// <summary>Notes that a key is in use; a second replica that notes the same minute changes nothing.</summary>
    public async Task NoteUseAsync(string prefix, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "UPDATE api_keys SET last_used_at = @at WHERE prefix = @prefix AND (last_used_at IS NULL OR last_used_at < @at)",
            new { prefix, at = at.ToUniversalTime() }, cancellationToken: cancellationToken));
    }

    /// <summary>Adds a key to the client of that name, which is made when there is none.</summary>
    public async Task AddAsync(string clientName, ApiKeyText key, IReadOnlyList<string> scopes, ClientLimits limits, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            WITH client AS (
                INSERT INTO clients AS held (client_id, name, per_minute, per_hour, created_at) VALUES (@id, @clientName, @perMinute, @perHour, @now)
                ON CONFLICT (name) DO UPDATE SET per_minute = coalesce(excluded.per_minute, held.per_minute), per_hour = coalesce(excluded.per_hour, held.per_hour)
                RETURNING client_id)
            INSERT INTO api_keys (prefix, client_id, secret_hash, scopes, created_at)
            SELECT @prefix, client_id, @hash, @scopes, @now FROM client
            """,
            new
            {
                id = Guid.CreateVersion7(now),
                clientName,
                perMinute = limits.PerMinute,
                perHour = limits.PerHour,
                now,
                prefix = key.Prefix,
                hash = key.Hash(),
                scopes = scopes.ToArray(),
            },
            cancellationToken: cancellationToken));
    }

    /// <summary>Ends a key. False when there is none with the prefix, or it has ended before.</summary>
    public async Task<bool> RevokeAsync(string prefix, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(
            "UPDATE api_keys SET revoked_at = @now WHERE prefix = @prefix AND revoked_at IS NULL",
            new { prefix, now = clock.GetUtcNow() }, cancellationToken: cancellationToken)) == 1;
    }

    /// <summary>Makes the configured key the only development key; with none configured, ends those of earlier starts.</summary>
    public async Task KeepDevelopmentKeyAsync(ApiKeyText? key, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (key is not null)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                """
                WITH client AS (
                    INSERT INTO clients (client_id, name, created_at) VALUES (@id, @name, @now)
                    ON CONFLICT (name) DO UPDATE SET name = excluded.name
                    RETURNING client_id)
                INSERT INTO api_keys (prefix, client_id, secret_hash, scopes, development, created_at)
                SELECT @prefix, client_id, @hash, @scopes, true, @now FROM client
                ON CONFLICT (prefix) DO UPDATE SET secret_hash = excluded.secret_hash, scopes = excluded.scopes, revoked_at = NULL
                WHERE api_keys.development
                """,
                new { id = Guid.CreateVersion7(now), name = DevelopmentClient, now, prefix = key.Prefix, hash = key.Hash(), scopes = Scopes.All.ToArray() },
                transaction, cancellationToken: cancellationToken));
        }

        await connection.ExecuteAsync(new CommandDefinition(
            "UPDATE api_keys SET revoked_at = @now WHERE development AND revoked_at IS NULL AND prefix IS DISTINCT FROM @prefix",
            new { now, prefix = key?.Prefix }, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
    }

    private sealed class Row
    {
        public required string Prefix { get; init; }
        public required byte[] SecretHash { get; init; }
        public required string[] Scopes { get; init; }
        public bool Development { get; init; }
        public DateTimeOffset? RevokedAt { get; init; }
        public DateTimeOffset? LastUsedAt { get; init; }
        public Guid ClientId { get; init; }
        public required string Name { get; init; }
        public int? PerMinute { get; init; }
        public int? PerHour { get; init; }

        public ApiKey ToKey() =>
            new(Prefix, SecretHash, Scopes, new AuthenticatedClient(ClientId, Name, PerMinute, PerHour, Development), RevokedAt, LastUsedAt);
    }
}
