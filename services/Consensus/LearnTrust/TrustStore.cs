using Npgsql;
using NpgsqlTypes;
using PartsCatalog.Consensus.Engine.Trust;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.Consensus.LearnTrust;

/// <summary>Keeps what was learned, a version a learning.</summary>
internal sealed class TrustStore(NpgsqlDataSource database)
{
    /// <summary>The latest version; null when nothing was learned yet.</summary>
    public async Task<long?> LatestVersionAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT max(version) FROM trust_versions");
        return await command.ExecuteScalarAsync(cancellationToken) as long?;
    }

    /// <summary>A version; null when there is no such one (any more).</summary>
    public async Task<LearnedTrust?> FindAsync(long version, CancellationToken cancellationToken)
    {
        await using var batch = database.CreateBatch();
        foreach (var statement in (string[])[
            "SELECT 1 FROM trust_versions WHERE version = $1",
            "SELECT source, attribute, accuracy, claims, copies, copy_rate FROM source_trust WHERE version = $1 ORDER BY source COLLATE \"C\", attribute COLLATE \"C\"",
            "SELECT validator, accuracy, choices FROM validator_trust WHERE version = $1 ORDER BY validator"])
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement) { Parameters = { new() { Value = version } } });
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        await reader.NextResultAsync(cancellationToken);
        var sources = new List<LearnedSource>();
        while (await reader.ReadAsync(cancellationToken))
        {
            sources.Add(new LearnedSource(
                reader.GetString(0), reader.GetString(1), reader.GetDouble(2), reader.GetDouble(3), await reader.IsDBNullAsync(4, cancellationToken) ? null : reader.GetString(4), reader.GetDouble(5)));
        }

        await reader.NextResultAsync(cancellationToken);
        var validators = new List<LearnedValidator>();
        while (await reader.ReadAsync(cancellationToken))
        {
            validators.Add(new LearnedValidator(Enum.Parse<ValidatorName>(reader.GetString(0)), reader.GetDouble(1), reader.GetDouble(2)));
        }

        return new LearnedTrust(version, sources, validators);
    }

    /// <summary>Keeps what was learned under the next version, drops the oldest ones, and returns that version.</summary>
    public async Task<long> AddAsync(LearnedTrust learned, int parts, int decisions, int kept, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var head = new NpgsqlCommand("INSERT INTO trust_versions (learned_at, parts, decisions) VALUES ($1, $2, $3) RETURNING version", connection, transaction);
        head.Parameters.Add(new() { Value = now });
        head.Parameters.Add(new() { Value = parts });
        head.Parameters.Add(new() { Value = decisions });
        var version = (long)(await head.ExecuteScalarAsync(cancellationToken))!;
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(Sources(version, learned.Sources));
        batch.BatchCommands.Add(Validators(version, learned.Validators));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("DELETE FROM trust_versions WHERE version <= $1") { Parameters = { new() { Value = version - kept } } });
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return version;
    }

    private static NpgsqlBatchCommand Sources(long version, IReadOnlyList<LearnedSource> sources) => new("""
        INSERT INTO source_trust (version, source, attribute, accuracy, claims, copies, copy_rate)
        SELECT $1, t.* FROM unnest($2, $3, $4, $5, $6, $7) AS t
        """)
    {
        Parameters =
        {
            new() { Value = version },
            new() { Value = sources.Select(entry => entry.Source).ToArray() },
            new() { Value = sources.Select(entry => entry.Attribute).ToArray() },
            new() { Value = sources.Select(entry => entry.Accuracy).ToArray() },
            new() { Value = sources.Select(entry => entry.Claims).ToArray() },
            new() { Value = sources.Select(entry => entry.Copies).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
            new() { Value = sources.Select(entry => entry.CopyRate).ToArray() },
        },
    };

    private static NpgsqlBatchCommand Validators(long version, IReadOnlyList<LearnedValidator> validators) => new("""
        INSERT INTO validator_trust (version, validator, accuracy, choices) SELECT $1, t.* FROM unnest($2, $3, $4) AS t
        """)
    {
        Parameters =
        {
            new() { Value = version },
            new() { Value = validators.Select(entry => entry.Validator.ToString()).ToArray() },
            new() { Value = validators.Select(entry => entry.Accuracy).ToArray() },
            new() { Value = validators.Select(entry => entry.Choices).ToArray() },
        },
    };
}
