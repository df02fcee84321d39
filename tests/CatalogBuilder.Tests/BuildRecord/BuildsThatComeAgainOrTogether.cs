using Npgsql;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.TestSupport;

namespace PartsCatalog.CatalogBuilder.Tests.BuildRecord;

public sealed class BuildsThatComeAgainOrTogether(RunningCatalog catalog)
{
    private readonly PartKey _part = RunningCatalog.NewPart();

    [Fact]
    public async Task Make_one_version_and_one_answer_of_a_message_that_is_delivered_five_times()
    {
        var build = Samples.Build(part: _part);
        var message = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => catalog.SendAsync(build, message)));
        await Eventually.Async(() => catalog.Answers(build).Count > 0);
        // The queue is in order: when a later build is answered, the five were handled.
        await catalog.BuildAsync(Samples.Build(part: _part, askedAt: Samples.AskedAt.AddDays(1)));

        catalog.Answers(build).ShouldHaveSingleItem().Change.ShouldBe(CatalogChange.Created);
        (await VersionsAsync()).ShouldBe([1]);
    }

    [Fact]
    public async Task Make_one_version_of_a_build_that_is_sent_again_as_a_new_message()
    {
        var build = Samples.Build(part: _part);
        await catalog.BuildAsync(build);

        var again = await catalog.BuildAsync(build);

        again.Change.ShouldBe(CatalogChange.Unchanged);
        again.Version.ShouldBe(1);
        (await VersionsAsync()).ShouldBe([1]);
    }

    [Fact]
    public async Task Make_one_version_of_twenty_that_say_the_same()
    {
        var builds = Enumerable.Range(0, 20).Select(_ => Samples.Build(part: _part)).ToList();

        var answers = await AllAsync(builds);

        answers.Count(answer => answer.Change == CatalogChange.Created).ShouldBe(1);
        answers.ShouldAllBe(answer => answer.Version == 1);
        answers.Select(answer => answer.CatalogId).Distinct().Count().ShouldBe(1);
        (await VersionsAsync()).ShouldBe([1]);
    }

    [Fact]
    public async Task Make_no_version_twice_and_end_with_the_newest_of_twenty_that_differ()
    {
        var builds = Enumerable.Range(0, 20)
            .Select(i => Samples.Build(part: _part, askedAt: Samples.AskedAt.AddMinutes(i), instead: Samples.Found("msrp", $"{10 + i}.50", 0.9m)))
            .ToList();

        var answers = await AllAsync(builds);

        var versions = await VersionsAsync();
        versions.ShouldBe(Enumerable.Range(1, versions.Length));
        var made = answers.Where(answer => answer.Change != CatalogChange.Unchanged).Select(answer => answer.Version).Order();
        made.ShouldBe(versions);
        (await catalog.Database.ScalarAsync<decimal>($"SELECT msrp FROM master_catalog WHERE part_key = '{_part}'")).ShouldBe(29.50m);
        var published = await catalog.PublishedAsync(_part, versions.Length);
        published.Select(record => record.Version).Order().ShouldBe(versions);
    }

    [Fact]
    public async Task Make_one_version_a_round_of_one_lookup()
    {
        var session = Guid.NewGuid();
        var builds = Enumerable.Range(1, 10)
            .Select(round => Samples.Build(session, round, part: _part, instead: Samples.Found("msrp", $"{10 + round}.50", 0.9m)))
            .ToList();

        await AllAsync([.. builds, .. builds]);

        (await catalog.Database.ScalarAsync<decimal>($"SELECT msrp FROM master_catalog WHERE part_key = '{_part}'")).ShouldBe(20.50m);
        var versions = await VersionsAsync();
        versions.ShouldBe(Enumerable.Range(1, versions.Length));
        versions.Length.ShouldBeLessThanOrEqualTo(10);
    }

    [Fact]
    public async Task Wait_for_a_build_of_their_own_part_and_for_no_other()
    {
        var build = Samples.Build(part: _part);
        await using var connection = await catalog.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand($"SELECT pg_advisory_xact_lock(hashtextextended('{_part}', 0))", connection, transaction);
        await hold.ExecuteNonQueryAsync();

        await catalog.SendAsync(build);
        await Eventually.Async(async () => await catalog.Database.ScalarAsync<long>(
            "SELECT count(*) FROM pg_locks JOIN pg_database d ON d.oid = database WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()") > 0);
        await catalog.BuildAsync(Samples.Build(part: RunningCatalog.NewPart()));

        catalog.Answers(build).ShouldBeEmpty();
        await transaction.RollbackAsync();
        await Eventually.Async(() => catalog.Answers(build).Count == 1);
    }

    private async Task<IReadOnlyList<CatalogRecordBuilt>> AllAsync(IReadOnlyList<ConsensusReached> builds)
    {
        await Task.WhenAll(builds.Select(build => catalog.SendAsync(build)));
        await Eventually.Async(() => builds.GroupBy(build => (build.SessionId, build.Round)).All(group => catalog.Answers(group.First()).Count == group.Count()));
        return [.. builds.Select(build => catalog.Answers(build)[0])];
    }

    private Task<int[]> VersionsAsync() => catalog.Database.ScalarAsync<int[]>(
        $"SELECT array_agg(v.version ORDER BY v.version) FROM master_catalog_versions v JOIN master_catalog USING (catalog_id) WHERE part_key = '{_part}'");
}
