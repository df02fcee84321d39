using PartsCatalog.AiValidator.Data;
using PartsCatalog.AiValidator.Examples;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.TestSupport;

namespace PartsCatalog.AiValidator.Tests.Examples;

public sealed class AnswersThatAreOffered : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Prompts = ["openai/validate-v2", "grok/validate-v2"];

    private TestDatabase _database = null!;
    private ValidationStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.MigrateAsync();
        _store = new ValidationStore(_database.DataSource, TimeProvider.System);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Are_the_newest_of_other_parts_of_the_kind_one_a_part()
    {
        await KeepAsync(Validated.Record("WA1", 1), Validated.Record("WB1", 2), Validated.Record("WB1", 3), Validated.Record("WC1", 4), Validated.Record("OWN1", 5));
        var newest = await KeepAsync(Validated.Record("WB1", 6));

        var found = await FindAsync("GE:OWN1", most: 2);

        found.Count.ShouldBe(2);
        found[0].Id.ShouldBe(newest);
        found[0].OpenAi.Select(verdict => verdict.Attribute).ShouldBe(["product_length_in", "color"]);
        (await FindAsync("GE:OWN1", most: 5)).Count.ShouldBe(3);
        (await FindAsync("GE:OWN1", kind: "GE|MOTOR")).ShouldBeEmpty();
        (await FindAsync("GE:OWN1", kind: "BOSCH|HINGE")).ShouldBeEmpty();
    }

    public static TheoryData<string> Doubtful => ["disagreement", "one AI only", "suspicious value", "another part", "prompts of another version", "no kind"];

    [Theory]
    [MemberData(nameof(Doubtful))]
    public async Task Are_none_that_leave_a_doubt(string what)
    {
        await KeepAsync(Validated.Record("WA1", 1, record => what switch
        {
            "disagreement" => record with { Comparison = record.Comparison with { AgreementScore = 0.9m } },
            "one AI only" => record with { Judgements = [record.Judgements[0]], Comparison = record.Comparison with { AgreementScore = null } },
            "suspicious value" => Validated.With(record, j => j with
            {
                Verdict = j.Verdict with { Suspicious = [new SuspiciousValue { Attribute = "color", Value = AttributeValue.Of("7"), Reason = "no color" }] },
            }),
            "another part" => Validated.With(record, j => j with { Verdict = j.Verdict with { PartMatchConfidence = 0.5m } }),
            "prompts of another version" => Validated.With(record, j => j with { PromptId = "openai/validate-v1" }),
            "no kind" => record with { Kind = null },
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such doubt."),
        }));

        (await FindAsync("GE:OWN1")).ShouldBeEmpty();
        await KeepAsync(Validated.Record("WA1", 2));
        (await FindAsync("GE:OWN1")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Stay_the_same_for_a_part_until_it_is_asked_anew()
    {
        var shown = await KeepAsync(Validated.Record("WA1", 1));
        await KeepAsync(Validated.Record("OWN1", 10, record => record with { Examples = [shown] }), Validated.Record("WB1", 11), Validated.Record("WA1", 12));

        (await FindAsync("GE:OWN1")).Select(answer => answer.Id).ShouldBe([shown]);
        (await FindAsync("GE:OWN1", since: 11)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Stay_none_for_a_part_that_was_asked_when_there_were_none()
    {
        await KeepAsync(Validated.Record("OWN1", 10, record => record with { Examples = [] }), Validated.Record("WB1", 11));

        (await FindAsync("GE:OWN1")).ShouldBeEmpty();
        (await FindAsync("GE:OWN1", since: 11)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Are_found_by_an_index_however_many_there_are()
    {
        await KeepAsync([.. Enumerable.Range(0, 60).Select(i => Validated.Record($"WN{i}", i))]);

        (await FindAsync("GE:OWN1", most: 5)).Count.ShouldBe(5);
        await _database.ExecuteAsync(
            """
            INSERT INTO ai_validations (session_id, attempt, validation_id, part_key, part_number, created_at, consensus_conflicts, cost_usd, kind, ai_agreement_score)
            SELECT gen_random_uuid(), 1, gen_random_uuid(), 'GE:X' || i, 'X' || i, '2026-11-01Z'::timestamptz + i * interval '1 minute', '[]', 0, 'GE|OTHER' || i % 50, 1
            FROM generate_series(1, 3000) AS i;
            ANALYZE ai_validations
            """);
        await using var explain = _database.DataSource.CreateCommand("EXPLAIN (FORMAT JSON) " + ValidatedAnswers.Sql);
        ValidatedAnswers.AddParameters(explain, "GE:OWN1", "GE|HINGE", Start, Prompts, most: 5);
        ((string)(await explain.ExecuteScalarAsync(TestContext.Current.CancellationToken))!).ShouldContain("ai_validations_kind");
    }

    private async Task<Guid> KeepAsync(params ValidationRecord[] records)
    {
        foreach (var record in records)
        {
            (await _store.TryAddAsync(record, TestContext.Current.CancellationToken)).ShouldBeTrue();
        }

        return records[^1].ValidationId;
    }

    private Task<IReadOnlyList<ValidatedAnswer>> FindAsync(string part, string kind = "GE|HINGE", int since = 0, int most = 2) =>
        new ValidatedAnswers(_database.DataSource).FindAsync(
            part, kind, Start.AddMinutes(since), Prompts, most, TestContext.Current.CancellationToken);
}
