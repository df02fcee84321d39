using System.Text;
using System.Text.Json;
using PartsCatalog.CatalogBuilder.Records;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.CatalogBuilder.Tests.Records;

public sealed class RecordDocumentOfAPart
{
    private static readonly RecordVersion Version = new()
    {
        CatalogId = Guid.Parse("0193f2a0-0000-7000-8000-000000000001"),
        Version = 3,
        CreatedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        LastUpdated = new DateTimeOffset(2026, 3, 1, 11, 30, 2, TimeSpan.FromHours(1)),
        SessionId = Guid.Parse("0193f2a0-0000-7000-8000-0000000000aa"),
    };

    private readonly ConsensusReached _build = Samples.Build();

    [Fact]
    public void Starts_with_the_plans_fields()
    {
        var document = Written();

        document.EnumerateObject().Select(property => property.Name).Take(6)
            .ShouldBe(["part_number", "catalog_id", "part_key", "manufacturer", "title", "description"]);
        document.GetProperty("part_number").GetString().ShouldBe("WR55X10025");
        document.GetProperty("part_key").GetString().ShouldBe("GE:WR55X10025");
        document.GetProperty("manufacturer").GetString().ShouldBe("GE");
        document.GetProperty("description").GetString().ShouldBe(Samples.Description);
        document.GetProperty("confidence_score").GetDecimal().ShouldBe(0.9132m);
        document.GetProperty("ai_validation_status").GetString().ShouldBe("VALIDATED");
        document.GetProperty("version").GetInt32().ShouldBe(3);
        document.GetProperty("last_updated").GetString().ShouldBe("2026-03-01T10:30:02Z");
    }

    [Fact]
    public void Keeps_one_order_of_chapters() => Written().EnumerateObject().Select(property => property.Name).ShouldBe(
    [
        "part_number", "catalog_id", "part_key", "manufacturer", "title", "description", "part_type", "primary_department",
        "primary_category", "sub_categories", "upc_ean_gtin", "pricing", "availability", "specs", "images", "compatible_models", "compatible_models_count",
        "alternative_model_numbers", "cross_reference_parts", "related_symptoms", "confidence_score", "ai_validation_status",
        "ai_agreement_score", "needs_review", "ai_generated", "state", "states", "version", "created_at", "last_updated",
        "lookup_session_id", "source_priority", "sources", "field_completeness", "attributes", "spec_table",
    ]);

    [Fact]
    public void Is_the_same_bytes_for_the_same_content() => Bytes().ShouldBe(Bytes());

    [Fact]
    public void Gives_every_attribute_of_the_registry_a_status()
    {
        var attributes = Written().GetProperty("attributes");

        attributes.EnumerateObject().Select(attribute => attribute.Name).ShouldBe(AttributeRegistry.All.Select(definition => definition.Name));
        attributes.EnumerateObject().ShouldAllBe(attribute =>
            new[] { "FOUND", "NOT_APPLICABLE", "NOT_FOUND" }.Contains(attribute.Value.GetProperty("status").GetString()));
    }

    [Fact]
    public void Tells_what_cannot_be_from_what_nobody_said()
    {
        var attributes = Written().GetProperty("attributes");

        attributes.GetProperty("rpm").GetProperty("status").GetString().ShouldBe("NOT_APPLICABLE");
        attributes.GetProperty("rpm").GetProperty("reason").GetString().ShouldBe("the part is not a motor");
        attributes.GetProperty("wattage").ToString().ShouldBe("""{"status":"NOT_FOUND"}""");
    }

    [Fact]
    public void Types_its_values()
    {
        var document = Written();
        var attributes = document.GetProperty("attributes");

        Value("msrp").ValueKind.ShouldBe(JsonValueKind.Number);
        Value("msrp").GetDecimal().ShouldBe(28.95m);
        attributes.GetProperty("msrp").GetProperty("unit").GetString().ShouldBe("USD");
        Value("quantity_available").GetInt64().ShouldBe(42);
        Value("discontinued").ValueKind.ShouldBe(JsonValueKind.False);
        Value("hts_code").GetString().ShouldBe("9032100090");
        Value("upc_ean_gtin").GetString().ShouldBe("036000291452");
        Value("cross_reference_parts").EnumerateArray().Select(item => item.GetString()).ShouldBe(["AP3185407", "PS304103"]);
        document.GetProperty("pricing").ToString().ShouldBe(
            """{"msrp":28.95,"high_avg_price":31.10,"low_avg_price":27.50,"current_selling_price":27.50,"currency":"USD","as_of":"2026-03-01T10:30:00Z"}""");
        document.GetProperty("availability").ToString().ShouldBe("""{"status":"IN_STOCK","quantity_available":42,"as_of":"2026-03-01T10:30:00Z"}""");
        document.GetProperty("specs").ToString().ShouldBe("""{"weight_lbs":0.05,"material":"Plastic","hazardous_material":false,"voltage":"5 V DC"}""");

        JsonElement Value(string name) => attributes.GetProperty(name).GetProperty("value");
    }

    [Fact]
    public void Says_who_said_what_when_and_where()
    {
        var msrp = Written().GetProperty("attributes").GetProperty("msrp");
        var raw = _build.Sources[0].RawResponseId;

        msrp.GetProperty("confidence").GetDecimal().ShouldBe(0.85m);
        msrp.GetProperty("level").GetString().ShouldBe("MEDIUM");
        msrp.GetProperty("rule").GetString().ShouldBe("SOURCE_PRIORITY");
        msrp.GetProperty("stated")[0].GetProperty("chosen").GetBoolean().ShouldBeTrue();
        msrp.GetProperty("stated")[0].GetProperty("by")[0].ToString().ShouldBe(
            $$"""{"source":"ENCOMPASS","at":"2026-03-01T10:30:00Z","raw_response_id":"{{raw}}","pointer":"/data/parts/0/listPrice"}""");
        msrp.GetProperty("stated")[1].GetProperty("value").GetDecimal().ShouldBe(31.10m);
        msrp.GetProperty("stated")[1].GetProperty("chosen").GetBoolean().ShouldBeFalse();
        msrp.GetProperty("stated")[1].GetProperty("by")[0].GetProperty("source").GetString().ShouldBe("RELIABLE");
        Written().GetProperty("attributes").GetProperty("manufacturer").GetProperty("stated")[0].GetProperty("by")[0]
            .GetProperty("text").GetString().ShouldBe("HOT");
    }

    [Fact]
    public void Says_why_a_statement_was_set_aside()
    {
        var length = Written().GetProperty("attributes").GetProperty("box_length_in");

        length.GetProperty("status").GetString().ShouldBe("NOT_FOUND");
        length.GetProperty("stated")[0].GetProperty("value").GetDecimal().ShouldBe(6000m);
        length.GetProperty("stated")[0].GetProperty("set_aside").GetString().ShouldBe("6000 in is over 120 in");
    }

    [Fact]
    public void Shows_ten_models_and_counts_all()
    {
        var document = Written();

        document.GetProperty("compatible_models").GetArrayLength().ShouldBe(10);
        document.GetProperty("compatible_models_count").GetInt32().ShouldBe(50);
        document.GetProperty("attributes").GetProperty("compatible_models").GetProperty("value").GetArrayLength().ShouldBe(50);
    }

    [Fact]
    public void Tells_a_long_list_once_for_each_source()
    {
        var stated = Written().GetProperty("attributes").GetProperty("compatible_models").GetProperty("stated");

        stated.GetArrayLength().ShouldBe(2);
        stated[0].GetProperty("count").GetInt32().ShouldBe(50);
        stated[0].GetProperty("by")[0].GetProperty("source").GetString().ShouldBe("ENCOMPASS");
        stated[0].GetProperty("by")[0].GetProperty("pointer").GetString().ShouldBe("/data/parts/0/compatibleModels");
        stated[1].GetProperty("count").GetInt32().ShouldBe(10);
        stated[1].GetProperty("by")[0].GetProperty("source").GetString().ShouldBe("MARCONE");
    }

    [Fact]
    public void Does_not_repeat_a_long_text_that_was_chosen()
    {
        var document = Encoding.UTF8.GetString(Bytes());

        document.Split(Samples.Description[..60]).Length.ShouldBe(3, "once at the top and once as the attribute's value");
        JsonDocument.Parse(document).RootElement.GetProperty("ai_generated").ToString()
            .ShouldBe("""{"title_source":"OPENAI","description_source":"GROK"}""");
    }

    [Fact]
    public void Shows_a_generated_text_that_was_not_chosen()
    {
        var build = Samples.Build(instead: Samples.Without("part_title", AttributeStatus.NotFound));

        Written(build).GetProperty("ai_generated").GetProperty("title").GetString().ShouldBe(build.Content!.Title);
        Written(build).TryGetProperty("title", out _).ShouldBeFalse();
    }

    [Fact]
    public void Shows_the_primary_image_first_and_once() => Written().GetProperty("images").ToString().ShouldBe(
        """[{"url":"https://images.example/wr55x10025-large.jpg","primary":true},{"url":"https://images.example/wr55x10025-back.jpg","primary":false}]""");

    [Fact]
    public void Has_all_that_is_not_required_in_the_specification_table()
    {
        var table = Written().GetProperty("spec_table").EnumerateArray().ToList();

        table.Select(entry => entry.GetProperty("attribute").GetString())
            .ShouldBe(AttributeRegistry.All.Where(definition => !definition.Required).Select(definition => definition.Name));
        table.Single(entry => entry.GetProperty("attribute").GetString() == "quantity_available").ToString().ShouldBe(
            """{"attribute":"quantity_available","status":"FOUND","category":"COMMERCIAL","value":42,"value_type":"NUMBER","confidence_level":"HIGH","sources":["MARCONE","RELIABLE"]}""");
        Written().GetProperty("attributes").GetProperty("spec_table").GetProperty("status").GetString().ShouldBe("FOUND");
    }

    [Fact]
    public void Counts_the_required_attributes()
    {
        var completeness = Written().GetProperty("field_completeness");
        var required = AttributeRegistry.All.Count(definition => definition.Required);

        completeness.GetProperty("required").GetInt32().ShouldBe(required);
        (completeness.GetProperty("found").GetInt32() + completeness.GetProperty("not_applicable").GetInt32()
            + completeness.GetProperty("not_found").GetArrayLength()).ShouldBe(required);
        completeness.GetProperty("not_found").EnumerateArray().Select(name => name.GetString()).ShouldContain("box_length_in");
    }

    [Fact]
    public void Names_the_sources_it_used_by_priority()
    {
        var document = Written();

        document.GetProperty("source_priority").EnumerateArray().Select(source => source.GetString())
            .ShouldBe(["ENCOMPASS", "MARCONE", "RELIABLE", "GROK", "OPENAI"]);
        document.GetProperty("sources")[3].ToString().ShouldBe("""{"source":"AMAZON","outcome":"TIMED_OUT"}""");
    }

    [Fact]
    public void Has_no_null_anywhere() => Encoding.UTF8.GetString(Bytes()).ShouldNotContain(":null");

    [Fact]
    public void Stays_within_25_kB() => Bytes().Length.ShouldBeLessThan(25_000);

    [Fact]
    public void Has_empty_lists_where_nothing_is_known()
    {
        var nothing = _build with { Attributes = [], Content = null, ValidationStatus = AiValidationStatus.Unvalidated };
        var document = Written(nothing);

        document.GetProperty("part_number").GetString().ShouldBe("WR55X10025");
        document.GetProperty("images").GetArrayLength().ShouldBe(0);
        document.GetProperty("compatible_models_count").GetInt32().ShouldBe(0);
        document.GetProperty("availability").ToString().ShouldBe("{}");
        document.GetProperty("specs").ToString().ShouldBe("{}");
        document.GetProperty("states").ToString().ShouldBe("""["RAW","NORMALIZED","PUBLISHED"]""");
        document.GetProperty("attributes").GetProperty("spec_table").GetProperty("status").GetString().ShouldBe("NOT_FOUND");
    }

    [Fact]
    public void Went_through_all_states_when_an_AI_judged_and_wrote() =>
        Written().GetProperty("states").ToString().ShouldBe("""["RAW","NORMALIZED","VALIDATED","ENRICHED","PUBLISHED"]""");

    private byte[] Bytes() => RecordDocument.Write(RecordContent.Of(_build, out _), Version);

    private JsonElement Written(ConsensusReached? build = null) =>
        JsonDocument.Parse(RecordDocument.Write(RecordContent.Of(build ?? _build, out _), Version)).RootElement;
}
