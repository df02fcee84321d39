using System.Text.Json;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.CatalogBuilder.Tests.BuildRecord;

public sealed class AnotherBuildOfTheSamePart(RunningCatalog catalog)
{
    private readonly PartKey _part = RunningCatalog.NewPart();

    [Fact]
    public async Task Confirms_the_record_when_it_says_the_same()
    {
        var first = await catalog.BuildAsync(Samples.Build(part: _part));
        var again = Samples.Build(part: _part, askedAt: Samples.AskedAt.AddDays(1));

        var answer = await catalog.BuildAsync(again);

        answer.Change.ShouldBe(CatalogChange.Unchanged);
        answer.Version.ShouldBe(1);
        answer.CatalogId.ShouldBe(first.CatalogId);
        (await VersionsAsync()).ShouldBe(1);
        var published = (await catalog.PublishedAsync(_part, 2))[1];
        published.Change.ShouldBe(CatalogChange.Unchanged);
        published.Document.ShouldBeEmpty();
        published.LastUpdated.ShouldBe(first.BuiltAt);
        published.LastVerified.ShouldBeGreaterThan(first.BuiltAt);
        (await RowAsync()).GetProperty("last_verified").GetDateTimeOffset().ShouldBe(published.LastVerified);
        (await RowAsync()).GetProperty("lookup_session_id").GetGuid().ShouldBe(first.SessionId);
    }

    [Fact]
    public async Task Makes_the_next_version_when_it_says_something_else()
    {
        var first = await catalog.BuildAsync(Samples.Build(part: _part));
        var changed = Samples.Build(part: _part, askedAt: Samples.AskedAt.AddDays(1),
            instead: [Samples.Found("msrp", "30.95", 0.9m), Samples.Found("rotation", "CW", 0.9m)]);

        var answer = await catalog.BuildAsync(changed);

        answer.Change.ShouldBe(CatalogChange.Updated);
        answer.Version.ShouldBe(2);
        answer.CatalogId.ShouldBe(first.CatalogId);
        var document = JsonDocument.Parse((await catalog.PublishedAsync(_part, 2))[1].Document).RootElement;
        document.GetProperty("version").GetInt32().ShouldBe(2);
        document.GetProperty("pricing").GetProperty("msrp").GetDecimal().ShouldBe(30.95m);
        document.GetProperty("created_at").GetDateTimeOffset().ShouldBe(first.BuiltAt);
        (await RowAsync()).GetProperty("msrp").GetDecimal().ShouldBe(30.95m);
        (await catalog.Database.ScalarAsync<string[]>($"SELECT changed_attributes FROM master_catalog_versions WHERE catalog_id = '{answer.CatalogId}' AND version = 2"))
            .ShouldBe(["spec_table", "msrp", "rotation"]);
        (await catalog.Database.ScalarAsync<string>($"SELECT attribute_value FROM spec_table_entries WHERE catalog_id = '{answer.CatalogId}' AND attribute_name = 'rotation'"))
            .ShouldBe("CW");
    }

    [Fact]
    public async Task Rewrites_only_the_specifications_that_changed()
    {
        await catalog.BuildAsync(Samples.Build(part: _part));
        await catalog.BuildAsync(Samples.Build(part: _part, askedAt: Samples.AskedAt.AddDays(1), instead: Samples.Found("rotation", "CW", 0.9m)));

        (await catalog.Database.ScalarAsync<string>($"""
            SELECT string_agg(attribute_name, ',') FROM spec_table_entries s JOIN master_catalog m USING (catalog_id)
            WHERE m.part_key = '{_part}' AND s.xmin = m.xmin
            """)).ShouldBe("rotation");
    }

    [Fact]
    public async Task Never_replaces_what_was_made_from_newer_answers()
    {
        var first = await catalog.BuildAsync(Samples.Build(part: _part));
        var older = Samples.Build(part: _part, askedAt: Samples.AskedAt.AddSeconds(-1), instead: Samples.Found("msrp", "12.34", 0.9m));

        var answer = await catalog.BuildAsync(older);

        answer.Change.ShouldBe(CatalogChange.Unchanged);
        answer.Version.ShouldBe(1);
        (await RowAsync()).GetProperty("msrp").GetDecimal().ShouldBe(28.95m);
        (await RowAsync()).GetProperty("last_verified").GetDateTimeOffset().ShouldBe(first.BuiltAt);
        (await catalog.PublishedAsync(_part, 1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Never_replaces_what_newer_answers_confirmed()
    {
        await catalog.BuildAsync(Samples.Build(part: _part));
        await catalog.BuildAsync(Samples.Build(part: _part, askedAt: Samples.AskedAt.AddHours(2)));
        var between = Samples.Build(part: _part, askedAt: Samples.AskedAt.AddHours(1), instead: Samples.Found("msrp", "12.34", 0.9m));

        (await catalog.BuildAsync(between)).Version.ShouldBe(1);
        (await VersionsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Updates_by_a_later_round_of_the_same_lookup_and_not_by_an_earlier_one()
    {
        var session = Guid.NewGuid();
        await catalog.BuildAsync(Samples.Build(session, round: 1, part: _part));
        var late = await catalog.BuildAsync(Samples.Build(session, round: 2, part: _part, instead: Samples.Found("asin", "B0012345XY", 0.9m)));
        var early = await catalog.BuildAsync(Samples.Build(session, round: 1, part: _part, instead: Samples.Found("msrp", "12.34", 0.9m)));

        late.Change.ShouldBe(CatalogChange.Updated);
        late.Version.ShouldBe(2);
        early.Change.ShouldBe(CatalogChange.Unchanged);
        early.Version.ShouldBe(2);
        (await VersionsAsync()).ShouldBe(2);
    }

    private async Task<JsonElement> RowAsync() => JsonDocument.Parse(await catalog.Database.ScalarAsync<string>(
        $"SELECT to_jsonb(m)::text FROM master_catalog m WHERE part_key = '{_part}'")).RootElement;

    private Task<long> VersionsAsync() => catalog.Database.ScalarAsync<long>(
        $"SELECT count(*) FROM master_catalog_versions JOIN master_catalog USING (catalog_id) WHERE part_key = '{_part}'");
}
