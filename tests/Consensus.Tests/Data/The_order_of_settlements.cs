using PartsCatalog.Consensus.Data;
using PartsCatalog.Consensus.Tests.Hosting;
using PartsCatalog.TestSupport;

namespace PartsCatalog.Consensus.Tests.Data;

public sealed class The_order_of_settlements(ConsensusFixture fixture)
{
    [Fact]
    public async Task Has_ids_in_the_database_as_the_catalog_compares_them()
    {
        var ids = Enumerable.Range(0, 1_000).Select(_ => Guid.NewGuid()).Concat([Guid.Empty, new("80000000-8000-8000-8000-000000000000"), Guid.AllBitsSet]).ToArray();
        await using var command = fixture.Database.DataSource.CreateCommand("SELECT array_agg(id ORDER BY id) FROM unnest($1) id");
        command.Parameters.Add(new() { Value = ids });
        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(ids.Order().ToArray());
    }

    [Fact]
    public async Task Is_given_to_what_was_settled_before_it_was_kept()
    {
        await using var database = await TestDatabase.CreateAsync();
        foreach (var migration in (string[])["0001_consensus", "0002_settled_as_text", "0003_trust_and_decisions"])
        {
            await database.ExecuteAsync(Read(migration));
        }

        // The first with a text that only json takes, the last with none of its own but an AI's.
        await SettledAsync(database, 1, """{"partNumber":"W\u0000","askedAt":"2026-11-20T05:00:00.1234569-05:00","verdicts":[{"askedAt":"2026-11-21T00:00:00+00:00"}]}""");
        await SettledAsync(database, 2, """{"askedAt":"2026-11-20T10:00:00+00:00"}""");
        await SettledAsync(database, 3, """{"verdicts":[{"askedAt":"2026-11-21T00:00:00+00:00"}]}""");
        await database.ExecuteAsync("""
            INSERT INTO review_queue (review_id, part_key, part_number, session_id, round, status, confidence_score, attributes, opened_at, updated_at)
            SELECT gen_random_uuid(), 'GE:W' || round, 'W', session_id, round, 'OPEN', 0.5, ARRAY['color'], settled_at, settled_at FROM settlements
            UNION ALL
            SELECT gen_random_uuid(), 'GE:W9', 'W', gen_random_uuid(), 9, 'OPEN', 0.5, ARRAY['color'], '2026-11-25Z'::timestamptz, '2026-11-26Z'::timestamptz;
            INSERT INTO decisions (decision_id, part_key, attribute, action, words, decided_by, decided_as, decided_at, session_id, round)
            SELECT gen_random_uuid(), part_key, 'color', 'ACCEPT', '{}', 'jane', 'STEWARD', settled_at, session_id, round FROM settlements
            """);

        await database.ExecuteAsync(Read("0004_order_of_asking"));

        const string Moments = "2026-11-20 10:00:00.123456,2026-11-20 10:00:00,2026-11-24 00:00:00";
        const string Select = "SELECT string_agg((asked_at AT TIME ZONE 'UTC')::text, ',' ORDER BY round)";
        (await database.ScalarAsync<string>($"{Select} FROM settlements")).ShouldBe(Moments);
        (await database.ScalarAsync<string>($"{Select} FROM review_queue")).ShouldBe($"{Moments},2026-11-26 00:00:00");
        (await database.ScalarAsync<long>("SELECT count(*) FROM decisions_to_tell")).ShouldBe(1);
    }

    private static async Task SettledAsync(TestDatabase database, int round, string asked)
    {
        await using var command = database.DataSource.CreateCommand("""
            INSERT INTO settlements (session_id, round, part_key, part_number, confidence_score, validation_status, needs_review, settled, asked, settled_at)
            VALUES (gen_random_uuid(), $1, 'GE:W', 'W', 0.5, 'UNVALIDATED', true, '{}', $2::json, '2026-11-24Z')
            """);
        command.Parameters.Add(new() { Value = round });
        command.Parameters.Add(new() { Value = asked });
        await command.ExecuteNonQueryAsync();
    }

    private static string Read(string migration)
    {
        using var reader = new StreamReader(typeof(SettlementOrder).Assembly.GetManifestResourceStream($"Data/Migrations/{migration}.sql")!);
        return reader.ReadToEnd();
    }
}
