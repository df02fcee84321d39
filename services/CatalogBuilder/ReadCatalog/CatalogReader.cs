using System.Text.Json;
using Npgsql;
using PartsCatalog.CatalogBuilder.Data;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.CatalogBuilder.ReadCatalog;

/// <summary>Reads of the catalog, each one round trip.</summary>
internal sealed class CatalogReader(NpgsqlDataSource database)
{
    /// <summary>More makes than this share no number.</summary>
    private const int MostCandidates = 50;

    private const string Record = """
        SELECT v.document, m.version, m.last_verified
        FROM master_catalog m JOIN master_catalog_versions v USING (catalog_id, version)
        """;

    /// <summary>The record of that id, or null.</summary>
    public async Task<ServedRecord?> FindAsync(Guid catalogId, CancellationToken cancellationToken) =>
        (await ReadAsync($"{Record} WHERE m.catalog_id = $1", command => command.Id(catalogId), Served, cancellationToken)).SingleOrDefault();

    /// <summary>The record of that part, or null.</summary>
    public async Task<ServedRecord?> FindAsync(PartKey part, CancellationToken cancellationToken) =>
        (await ReadAsync($"{Record} WHERE m.part_key = $1", command => command.Text(part.ToString()), Served, cancellationToken)).SingleOrDefault();

    /// <summary>The makes that have a record under that normalised number.</summary>
    public Task<IReadOnlyList<string>> ManufacturersOfAsync(string number, CancellationToken cancellationToken) => ReadAsync(
        $"SELECT manufacturer FROM master_catalog WHERE mpn = $1 ORDER BY manufacturer LIMIT {MostCandidates}",
        command => command.Text(number), row => row.GetString(0), cancellationToken);

    /// <summary>Versions older than <paramref name="before"/>, the newest first.</summary>
    public async Task<VersionPage> VersionsAsync(Guid catalogId, int before, int limit, CancellationToken cancellationToken)
    {
        const string Sql = """
            SELECT version, change, made_at, session_id, round, data_confidence_score, ai_validation_status, field_completeness,
                   data_states, changed_attributes
            FROM master_catalog_versions WHERE catalog_id = $1 AND version < $2 ORDER BY version DESC LIMIT $3
            """;
        var versions = await ReadAsync(Sql, command => command.Id(catalogId).Integer(before).Integer(limit), Version, cancellationToken);
        return new VersionPage(versions, versions.Count == limit && versions[^1].Version > 1 ? versions[^1].Version : null);
    }

    /// <summary>The document of a version, or null.</summary>
    public async Task<byte[]?> VersionAsync(Guid catalogId, int version, CancellationToken cancellationToken) => (await ReadAsync(
        "SELECT document FROM master_catalog_versions WHERE catalog_id = $1 AND version = $2",
        command => command.Id(catalogId).Integer(version), row => row.GetFieldValue<byte[]>(0), cancellationToken)).SingleOrDefault();

    /// <summary>The images of the record's part.</summary>
    public Task<IReadOnlyList<ImageLine>> ImagesAsync(Guid catalogId, CancellationToken cancellationToken) => ReadAsync(
        """
        SELECT i.source_url, i.sha256, i.media_type, i.bytes, i.width, i.height, i.error, i.stored_at
        FROM master_catalog m JOIN images i USING (part_key) WHERE m.catalog_id = $1 ORDER BY i.sha256 IS NULL, i.source_url
        """,
        command => command.Id(catalogId), Image, cancellationToken);

    /// <summary>What was done to a record, the latest first.</summary>
    public Task<IReadOnlyList<AuditLine>> AuditAsync(Guid catalogId, int limit, CancellationToken cancellationToken) => ReadAsync(
        """
        SELECT a.at, a.actor, a.action, a.version, a.session_id, a.detail
        FROM master_catalog m JOIN audit_log a USING (part_key) WHERE m.catalog_id = $1 ORDER BY a.audit_id DESC LIMIT $2
        """,
        command => command.Id(catalogId).Integer(limit), Audit, cancellationToken);

    /// <summary>How complete the records are; of one department when it is named.</summary>
    public async Task<CompletenessReport> CompletenessAsync(string? department, CancellationToken cancellationToken)
    {
        var missing = await ReadAsync(
            """
            SELECT attribute, count(*) FROM master_catalog, unnest(missing_required) AS attribute
            WHERE $1 IS NULL OR primary_department = $1 GROUP BY attribute ORDER BY 2 DESC, 1
            """,
            command => command.Text(department), row => new MissingAttribute(row.GetString(0), row.GetInt64(1)), cancellationToken);
        var report = await ReadAsync(
            """
            SELECT count(*), count(*) FILTER (WHERE missing_required = '{}'), round(avg(field_completeness), 4),
                   round(avg(data_confidence_score), 4), count(*) FILTER (WHERE needs_review)
            FROM master_catalog WHERE $1 IS NULL OR primary_department = $1
            """,
            command => command.Text(department),
            row => new CompletenessReport(
                row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<decimal?>(2), row.GetFieldValue<decimal?>(3), row.GetInt64(4), missing),
            cancellationToken);
        return report.Single();
    }

    private static ServedRecord Served(NpgsqlDataReader row) =>
        new(row.GetFieldValue<byte[]>(0), row.GetInt32(1), row.GetFieldValue<DateTimeOffset>(2));

    private static VersionLine Version(NpgsqlDataReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2), row.GetGuid(3), row.GetInt32(4), row.GetDecimal(5),
        row.GetString(6), row.GetDecimal(7), row.GetFieldValue<string[]>(8), row.GetFieldValue<string[]>(9));

    private static ImageLine Image(NpgsqlDataReader row) => new(
        row.GetString(0), TextOrNull(row, 1), TextOrNull(row, 2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5),
        TextOrNull(row, 6), row.GetFieldValue<DateTimeOffset>(7));

    private static AuditLine Audit(NpgsqlDataReader row) => new(
        row.GetFieldValue<DateTimeOffset>(0), row.GetString(1), row.GetString(2), row.GetFieldValue<int?>(3), row.GetFieldValue<Guid?>(4),
        JsonSerializer.Deserialize<JsonElement>(row.GetString(5)));

    private static string? TextOrNull(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private async Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql, Action<NpgsqlBatchCommand> bind, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var batch = database.CreateBatch();
        var command = new NpgsqlBatchCommand(sql);
        bind(command);
        batch.BatchCommands.Add(command);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
