using System.Text.Json;
using System.Text.Json.Nodes;
using PartsCatalog.SalesforceGateway.FollowLookup;

namespace PartsCatalog.SalesforceGateway.Settlements;

/// <summary>The session in the body of POST /v1/validate: Consensus knows only those that were settled by themselves.</summary>
internal static class ReplayedSession
{
    private const string Field = "session_id";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The body with the session whose settlement the named one has; as it is when it names none or cannot be read, which Consensus then tells.</summary>
    public static async Task<ReadOnlyMemory<byte>> FollowAsync(ReadOnlyMemory<byte> body, SessionFinder sessions, CancellationToken cancellationToken)
    {
        if (Read(body) is not { } request
            || request[Field] is not JsonValue field
            || !field.TryGetValue<Guid>(out var named)
            || await sessions.WhoseAnswersAsync(named, cancellationToken) is not { } settled
            || settled == named)
        {
            return body;
        }

        request[Field] = settled;
        return JsonSerializer.SerializeToUtf8Bytes(request);
    }

    private static JsonObject? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonNode.Parse(body.Span, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            // Consensus says what it expected.
            return null;
        }
    }
}
