using System.Text.Json;
using Npgsql;
using PartsCatalog.CatalogBuilder.Data;
using PartsCatalog.CatalogBuilder.Records;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.CatalogBuilder.BuildRecord;

/// <summary>Records in the transaction of the message that is being handled. A build takes one round trip of its own; what it writes goes with the commit.</summary>
internal sealed class RecordStore(UnitOfWork uow)
{
    /// <summary>Who makes records, in the audit log.</summary>
    public const string Actor = "service:catalog-builder";

    /// <summary>
    /// Reads the record of a part, or null. From here until the commit no other build of this part goes on, whether or not a record exists
    /// yet; the second statement sees what the holder before has committed.
    /// </summary>
    public async Task<RecordHead?> LockAsync(PartKey part, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(uow.Connection, uow.Transaction);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(RecordSql.Lock).Text(part.ToString()));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(RecordSql.ReadHead).Text(part.ToString()));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
    }

    /// <summary>Stores a version, the row that serves it, its specification table and the audit line, with the commit.</summary>
    public void AddVersion(NewVersion made)
    {
        uow.Defer(Record(made));
        uow.Defer(Version(made));
        var entries = made.Content.Specifications.Select(SpecEntry.Of).ToList();
        if (made.Change == CatalogChange.Updated)
        {
            uow.Defer(DropSpecifications(made.Version, entries));
            uow.Defer(Specifications(RecordSql.PutSpecifications, made.Version, entries));
        }
        else
        {
            uow.Defer(Specifications(RecordSql.AddSpecifications, made.Version, entries));
        }

        uow.Defer(Audit(made));
    }

    /// <summary>Notes, with the commit, that a build said the same.</summary>
    public void Confirm(RecordHead head, BuildOrder build, DateTimeOffset verified) => uow.Defer(new NpgsqlBatchCommand(RecordSql.Confirm)
        .Id(head.CatalogId)
        .Id(build.SessionId)
        .Integer(build.Round)
        .Time(build.AskedAt)
        .Time(verified));

    private static RecordHead Read(NpgsqlDataReader reader) => new()
    {
        CatalogId = reader.GetGuid(0),
        Version = reader.GetInt32(1),
        ContentHash = reader.GetFieldValue<byte[]>(2),
        Fingerprint = reader.GetFieldValue<byte[]>(3),
        ConfidenceScore = reader.GetDecimal(4),
        ValidationStatus = Status(reader),
        TakenIntoAccount = new BuildOrder(reader.GetGuid(6), reader.GetInt32(7), reader.GetFieldValue<DateTimeOffset>(8), Status(reader)),
        CreatedAt = reader.GetFieldValue<DateTimeOffset>(9),
        LastUpdated = reader.GetFieldValue<DateTimeOffset>(10),
        LastVerified = reader.GetFieldValue<DateTimeOffset>(11),
    };

    private static AiValidationStatus Status(NpgsqlDataReader reader) => Enum.Parse<AiValidationStatus>(reader.GetString(5), ignoreCase: true);

    private static NpgsqlBatchCommand Record(NewVersion made)
    {
        var content = made.Content;
        return new NpgsqlBatchCommand(RecordSql.PutRecord)
            .Id(made.Version.CatalogId)
            .Text(content.Part.ToString())
            .Text(content.Part.Number)
            .Text(content.PartNumber)
            .Text(content.Part.Manufacturer)
            .Text(content[AttributeRegistry.PartType].Value?.Text)
            .Text(content[AttributeRegistry.PartTitle].Value?.Text)
            .Text(content[AttributeRegistry.LongDescription].Value?.Text)
            .Text(content[AttributeRegistry.PrimaryDepartment].Value?.Text)
            .Text(content[AttributeRegistry.PrimaryCategory].Value?.Text)
            .Text(content[AttributeRegistry.UpcEanGtin].Value?.Text)
            .Number(Amount(content[AttributeRegistry.Msrp]))
            .Number(Amount(content[AttributeRegistry.CurrentSellingPrice]))
            .Text(DataStates.Published)
            .Number(content.Consensus.ConfidenceScore)
            .Text(Words.Of(content.Consensus.ValidationStatus))
            .Boolean(content.Consensus.NeedsReview)
            .Number(content.Completeness.Score)
            .Texts(content.Completeness.NotFound)
            .Texts(content.SourcePriority)
            .Id(RawAnswer(content, SupplierName.Encompass))
            .Id(RawAnswer(content, SupplierName.Marcone))
            .Id(RawAnswer(content, SupplierName.Reliable))
            .Id(RawAnswer(content, SupplierName.Amazon))
            .Integer(made.Version.Version)
            .Bytes(made.Fingerprint.Hash)
            .Id(made.Build.SessionId)
            .Integer(made.Build.Round)
            .Time(made.Build.AskedAt)
            .Time(made.Version.CreatedAt)
            .Time(made.Version.LastUpdated);
    }

    private static NpgsqlBatchCommand Version(NewVersion made) => new NpgsqlBatchCommand(RecordSql.AddVersion)
        .Id(made.Version.CatalogId)
        .Integer(made.Version.Version)
        .Text(Words.Of(made.Change))
        .Texts(made.ChangedAttributes)
        .Number(made.Content.Consensus.ConfidenceScore)
        .Text(Words.Of(made.Content.Consensus.ValidationStatus))
        .Number(made.Content.Completeness.Score)
        .Texts(made.Content.States)
        .Bytes(made.Fingerprint.Hash)
        .Bytes(made.Fingerprint.Bytes)
        .Id(made.Build.SessionId)
        .Integer(made.Build.Round)
        .Time(made.Build.AskedAt)
        .Time(made.Version.LastUpdated)
        .Bytes(made.Document)
        .Id(made.DecisionId);

    private static NpgsqlBatchCommand DropSpecifications(RecordVersion version, List<SpecEntry> entries) =>
        new NpgsqlBatchCommand(RecordSql.DropSpecifications).Id(version.CatalogId).Texts(entries.Select(entry => entry.AttributeName));

    private static NpgsqlBatchCommand Specifications(string statement, RecordVersion version, List<SpecEntry> entries) =>
        new NpgsqlBatchCommand(statement)
            .Id(version.CatalogId)
            .Texts(entries.Select(entry => entry.AttributeName))
            .Texts(entries.Select(entry => entry.Category))
            .Texts(entries.Select(entry => entry.AttributeValue))
            .Texts(entries.Select(entry => entry.ValueType))
            .Texts(entries.Select(entry => entry.DataSource))
            .Texts(entries.Select(entry => entry.ConfidenceLevel))
            .Texts(entries.Select(entry => entry.Status))
            .Texts(entries.Select(entry => entry.ValidationNotes));

    private static NpgsqlBatchCommand Audit(NewVersion made) => new NpgsqlBatchCommand(RecordSql.AddAudit)
        .Time(made.Version.LastUpdated)
        .Text(Actor)
        .Text($"RECORD_{Words.Of(made.Change)}")
        .Text(made.Content.Part.ToString())
        .Id(made.Version.CatalogId)
        .Integer(made.Version.Version)
        .Id(made.Build.SessionId)
        .Json(JsonSerializer.Serialize(new { round = made.Build.Round, changed = made.ChangedAttributes }));

    private static decimal? Amount(RecordAttribute price) =>
        price.Value is { } value && ValueCheck.TryNumber(value.Text, out var amount) ? amount : null;

    private static Guid? RawAnswer(RecordContent content, SupplierName supplier) =>
        content.Sources.FirstOrDefault(source => source.Source == supplier)?.RawResponseId;
}
