using Npgsql;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Reviewing;
using PartsCatalog.Consensus.Policies;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.ServiceDefaults.Problems;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.Consensus.Reviews;

/// <summary>
/// Takes people's decisions. A decision, the settlement with it, the review and the note that the catalog is to be told are committed together; the same decision again
/// by the same person changes nothing.
/// </summary>
internal sealed class Deciding(NpgsqlDataSource database, DecidedSettlements settlements, CurrentPolicy policy, ICurrentActor actor, TimeProvider clock)
{
    /// <param name="reviewId">The item.</param>
    /// <param name="attribute">What is decided.</param>
    /// <param name="body">How.</param>
    /// <param name="version">The item's version as the caller read it; null in a bulk command, which decides what it finds.</param>
    /// <param name="cancellationToken">Ends it; nothing is decided then.</param>
    public async Task<DecisionOutcome> DecideAsync(Guid reviewId, AttributeDefinition attribute, DecisionBody body, int? version, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await PartOfAsync(connection, reviewId, cancellationToken) is not { } partKey)
        {
            return new DecisionOutcome.Unknown();
        }

        await DecidedSettlements.LockAsync(connection, partKey, cancellationToken);
        var current = await VersionAsync(connection, reviewId, cancellationToken);
        if (await StoredSettlement.LatestAsync(connection, partKey, cancellationToken) is not { } stored)
        {
            return new DecisionOutcome.Unknown();
        }

        var lines = await DecisionStore.OfPartAsync(connection, partKey, cancellationToken);
        var value = ValueOf(attribute, body, stored.Reached, policy.Value, out var error);
        if (error is not null)
        {
            return new DecisionOutcome.Refused(error);
        }

        var line = Line(reviewId, partKey, attribute, body, value, stored);
        if (IsRepeated(lines, line))
        {
            return new DecisionOutcome.Decided(current, partKey);
        }

        if (version is { } read && read != current)
        {
            return new DecisionOutcome.Changed(current);
        }

        await DecisionStore.AddAsync(connection, line, cancellationToken);
        await settlements.SettleAsync(connection, stored.Question, [.. lines, line], cancellationToken);
        current = await VersionAsync(connection, reviewId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new DecisionOutcome.Decided(current, partKey);
    }

    private static AttributeValue? ValueOf(AttributeDefinition attribute, DecisionBody body, ConsensusReached reached, ConsensusPolicy policy, out FieldError? error)
    {
        error = null;
        var settled = reached.Attributes.FirstOrDefault(settled => settled.Attribute == attribute.Name);
        switch (body.Action)
        {
            case DecisionAction.NotApplicable:
                return null;
            case DecisionAction.Accept when settled?.Value is { } found:
                return found;
            case DecisionAction.Accept:
                error = new FieldError($"{attribute.Name} has no settled value to accept; expected CHOOSE, TYPE or NOT_APPLICABLE", "/action");
                return null;
            case DecisionAction.Choose:
                var chosen = settled?.Stated.FirstOrDefault(stated => stated.By.Any(by => by.Source == body.Source))?.Value;
                if (chosen is null)
                {
                    error = new FieldError($"source is '{body.Source}'; expected one that states {attribute.Name}: {string.Join(", ", SourcesOf(settled))}", "/source");
                }

                return chosen is null ? null : Checked(attribute, chosen, policy, "/source", out error);
            default:
                return Checked(attribute, body.Value!, policy, "/value", out error);
        }
    }

    private static AttributeValue? Checked(AttributeDefinition attribute, AttributeValue value, ConsensusPolicy policy, string pointer, out FieldError? error)
    {
        var read = DecisionValue.Read(attribute, value, policy, out var problem);
        error = read is null ? new FieldError($"The value of {attribute.Name} {problem}", pointer) : null;
        return read;
    }

    private static IEnumerable<string> SourcesOf(SettledAttribute? settled) =>
        (settled?.Stated ?? []).SelectMany(stated => stated.By).Select(by => by.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private DecisionLine Line(Guid reviewId, string partKey, AttributeDefinition attribute, DecisionBody body, AttributeValue? value, StoredSettlement stored)
    {
        var now = clock.GetUtcNow();
        return new DecisionLine(
            Guid.CreateVersion7(now), partKey, attribute.Name, body.Action!.Value, value, SourceWords.Of(stored.Question, attribute, policy.Value),
            string.IsNullOrWhiteSpace(body.Why) ? null : body.Why.Trim(), actor.Name, actor.Role.ToString().ToUpperInvariant(), now, reviewId,
            stored.Question.SessionId, stored.Question.Round);
    }

    // The sources' words belong to it: after they changed, the same decision says that it still holds.
    private static bool IsRepeated(IReadOnlyList<DecisionLine> lines, DecisionLine line) =>
        lines.LastOrDefault(known => known.Attribute == line.Attribute) is { } last
        && last.Action == line.Action
        && Equals(last.Value, line.Value)
        && last.DecidedBy == line.DecidedBy
        && last.Why == line.Why
        && last.Words.Count == line.Words.Count
        && last.Words.All(word => line.Words.TryGetValue(word.Key, out var now) && now == word.Value);

    private static async Task<string?> PartOfAsync(NpgsqlConnection connection, Guid reviewId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT part_key FROM review_queue WHERE review_id = $1", connection);
        command.Parameters.Add(new() { Value = reviewId });
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    private static async Task<int> VersionAsync(NpgsqlConnection connection, Guid reviewId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT version FROM review_queue WHERE review_id = $1 FOR UPDATE", connection);
        command.Parameters.Add(new() { Value = reviewId });
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
