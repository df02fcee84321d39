using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.SalesforceGateway.AcceptLookup;

/// <summary>
/// Takes a request in: its row, its idempotency key and its message for the saga are committed together. After that commit it cannot be lost, whether the
/// broker is up or not.
/// </summary>
internal sealed class LookupAcceptance(IUnitOfWorkFactory units, IOptions<GatewayOptions> options, TimeProvider clock)
{
    /// <summary>The accepted request: a new one, or the one that the same key opened before. Null when the key stands for another payload.</summary>
    public async Task<AcceptedLookup?> AcceptAsync(AuthenticatedClient client, LookupBody body, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var sessionId = Guid.CreateVersion7(now);
        await using var uow = await units.BeginAsync(cancellationToken);
        if (idempotencyKey is not null)
        {
            var claim = new IdempotencyClaim(client.ClientId, idempotencyKey, body.PayloadHash(), sessionId);
            if (!await ClaimAsync(uow, claim, now, cancellationToken))
                return await EarlierAsync(uow, claim, cancellationToken);
        }

        var accepted = new AcceptedLookup
        {
            SessionId = sessionId,
            PartNumber = body.PartNumber.AsWritten,
            Manufacturer = body.Manufacturer,
            Source = body.Source.ToString().ToUpperInvariant(),
            Priority = body.Priority.ToString().ToUpperInvariant(),
            RequestedAt = now,
        };
        uow.Defer(Insert(client, body, accepted));
        await uow.SendAsync(EndpointNames.LookupSaga, MessageOf(client, body, accepted), cancellationToken);
        await uow.CommitAsync(cancellationToken);
        return accepted;
    }

    /// <summary>False when the key is held. A request in flight with the same key is waited for: its row is locked until it commits.</summary>
    private async Task<bool> ClaimAsync(UnitOfWork uow, IdempotencyClaim claim, DateTimeOffset now, CancellationToken cancellationToken) =>
        await uow.Connection.ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO idempotency_keys AS held (client_id, key, payload_hash, session_id, expires_at)
            VALUES (@ClientId, @Key, @PayloadHash, @SessionId, @expires)
            ON CONFLICT (client_id, key) DO UPDATE
                SET payload_hash = excluded.payload_hash, session_id = excluded.session_id, expires_at = excluded.expires_at
                WHERE held.expires_at <= @now
            """,
            new { claim.ClientId, claim.Key, claim.PayloadHash, claim.SessionId, now, expires = now + options.Value.IdempotencyTime },
            uow.Transaction, cancellationToken: cancellationToken)) == 1;

    private static async Task<AcceptedLookup?> EarlierAsync(UnitOfWork uow, IdempotencyClaim claim, CancellationToken cancellationToken) =>
        await uow.Connection.QuerySingleOrDefaultAsync<AcceptedLookup>(new CommandDefinition(
            """
            SELECT a.session_id, a.part_number, a.manufacturer, a.source, a.priority, a.requested_at
            FROM idempotency_keys k JOIN accepted_lookups a USING (session_id)
            WHERE k.client_id = @ClientId AND k.key = @Key AND k.payload_hash = @PayloadHash
            """,
            claim, uow.Transaction, cancellationToken: cancellationToken));

    private static NpgsqlBatchCommand Insert(AuthenticatedClient client, LookupBody body, AcceptedLookup accepted) => new(
        """
        INSERT INTO accepted_lookups (session_id, client_id, part_number, manufacturer, source, priority, force_refresh, requested_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """)
    {
        Parameters =
        {
            new() { Value = accepted.SessionId },
            new() { Value = client.ClientId },
            new() { Value = accepted.PartNumber },
            new() { Value = accepted.Manufacturer ?? (object)DBNull.Value },
            new() { Value = accepted.Source },
            new() { Value = accepted.Priority },
            new() { Value = body.ForceRefresh },
            new() { Value = accepted.RequestedAt },
        },
    };

    private static LookupRequested MessageOf(AuthenticatedClient client, LookupBody body, AcceptedLookup accepted) => new()
    {
        RequestId = accepted.SessionId,
        PartNumber = accepted.PartNumber,
        Manufacturer = accepted.Manufacturer,
        Source = body.Source,
        Priority = body.Priority,
        ForceRefresh = body.ForceRefresh,
        RequestedBy = client.Name,
        RequestedAt = accepted.RequestedAt,
    };

    private sealed record IdempotencyClaim(Guid ClientId, string Key, byte[] PayloadHash, Guid SessionId);
}
