using System.Text.Json;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Catalog;

namespace PartsCatalog.CatalogBuilder.Tests.BuildRecord;

public sealed class AFirstBuild(RunningCatalog catalog)
{
    [Fact]
    public async Task Creates_the_record_and_tells_the_lookup()
    {
        var build = Samples.Build(part: RunningCatalog.NewPart());

        var answer = await catalog.BuildAsync(build);

        answer.Change.ShouldBe(CatalogChange.Created);
        answer.Version.ShouldBe(1);
        answer.Part.ShouldBe(build.Part);
        answer.ConfidenceScore.ShouldBe(0.9132m);
        answer.ValidationStatus.ShouldBe(AiValidationStatus.Validated);
        catalog.Answers(build).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Publishes_the_whole_document_as_it_is_stored()
    {
        var build = Samples.Build(part: RunningCatalog.NewPart());
        var answer = await catalog.BuildAsync(build);

        var published = (await catalog.PublishedAsync(build.Part, 1)).ShouldHaveSingleItem();
        var stored = await catalog.Database.ScalarAsync<string>(
            $"SELECT convert_from(document, 'UTF8') FROM master_catalog_versions WHERE catalog_id = '{answer.CatalogId}' AND version = 1");

        published.Document.ShouldBe(stored);
        published.CatalogId.ShouldBe(answer.CatalogId);
        published.Change.ShouldBe(CatalogChange.Created);
        published.SessionId.ShouldBe(build.SessionId);
        published.LastVerified.ShouldBe(published.LastUpdated);
        JsonDocument.Parse(stored).RootElement.GetProperty("last_updated").GetDateTimeOffset().ShouldBe(published.LastUpdated);
    }

    [Fact]
    public async Task Fills_the_row_that_is_searched()
    {
        var build = Samples.Build(part: RunningCatalog.NewPart());
        var answer = await catalog.BuildAsync(build);

        var row = JsonDocument.Parse(await catalog.Database.ScalarAsync<string>(
            $"SELECT to_jsonb(m)::text FROM master_catalog m WHERE catalog_id = '{answer.CatalogId}'")).RootElement;

        row.GetProperty("part_key").GetString().ShouldBe(build.Part.ToString());
        row.GetProperty("mpn").GetString().ShouldBe(build.Part.Number);
        row.GetProperty("manufacturer").GetString().ShouldBe("GE");
        row.GetProperty("state").GetString().ShouldBe("PUBLISHED");
        row.GetProperty("primary_department").GetString().ShouldBe("Refrigeration");
        row.GetProperty("msrp").GetDecimal().ShouldBe(28.95m);
        row.GetProperty("data_confidence_score").GetDecimal().ShouldBe(0.9132m);
        row.GetProperty("lookup_session_id").GetGuid().ShouldBe(build.SessionId);
        row.GetProperty("encompass_source_id").GetGuid().ShouldBe(build.Sources[0].RawResponseId!.Value);
        row.GetProperty("amazon_source_id").ValueKind.ShouldBe(JsonValueKind.Null);
        row.GetProperty("missing_required").EnumerateArray().Select(name => name.GetString()).ShouldContain("box_length_in");
    }

    [Fact]
    public async Task Fills_the_specification_table_with_all_that_is_not_required()
    {
        var answer = await catalog.BuildAsync(Samples.Build(part: RunningCatalog.NewPart()));

        var rows = JsonDocument.Parse(await catalog.Database.ScalarAsync<string>(
            $"SELECT jsonb_object_agg(attribute_name, to_jsonb(s))::text FROM spec_table_entries s WHERE catalog_id = '{answer.CatalogId}'")).RootElement;

        rows.EnumerateObject().Count().ShouldBe(AttributeRegistry.All.Count(definition => !definition.Required));
        var stock = rows.GetProperty("quantity_available");
        stock.GetProperty("attribute_value").GetString().ShouldBe("42");
        stock.GetProperty("value_type").GetString().ShouldBe("NUMBER");
        stock.GetProperty("data_source").GetString().ShouldBe("MARCONE, RELIABLE");
        stock.GetProperty("confidence_level").GetString().ShouldBe("HIGH");
        stock.GetProperty("validation_notes").GetString().ShouldBe("2 of 3 suppliers state it");
        rows.GetProperty("rpm").GetProperty("status").GetString().ShouldBe("NOT_APPLICABLE");
        rows.GetProperty("wattage").GetProperty("status").GetString().ShouldBe("NOT_FOUND");
    }

    [Fact]
    public async Task Is_audited()
    {
        var build = Samples.Build(part: RunningCatalog.NewPart());
        await catalog.BuildAsync(build);

        (await catalog.Database.ScalarAsync<string>(
            $"SELECT concat_ws(' ', actor, action, version, session_id, detail->'round') FROM audit_log WHERE part_key = '{build.Part}'"))
            .ShouldBe($"service:catalog-builder RECORD_CREATED 1 {build.SessionId} 1");
    }

    [Fact]
    public async Task Takes_a_text_with_a_NUL_in_it()
    {
        var build = Samples.Build(part: RunningCatalog.NewPart(), instead: Samples.Found("mounting_type", "clip\0on", 0.9m));

        var answer = await catalog.BuildAsync(build);

        (await catalog.Database.ScalarAsync<string>(
            $"SELECT attribute_value FROM spec_table_entries WHERE catalog_id = '{answer.CatalogId}' AND attribute_name = 'mounting_type'")).ShouldBe("clipon");
    }
}
