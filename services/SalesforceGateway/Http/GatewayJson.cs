using System.Text.Json;
using System.Text.Json.Serialization;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.SalesforceGateway.AcceptLookup;
using PartsCatalog.SalesforceGateway.FollowLookup;
using PartsCatalog.SalesforceGateway.ReadCatalog;
using PartsCatalog.SalesforceGateway.Supersession;
using PartsCatalog.SalesforceGateway.UsagePolicy;

namespace PartsCatalog.SalesforceGateway.Http;

/// <summary>JSON of /v1: snake_case names, enumerations as UPPER_SNAKE text, null written out so that a shape never changes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(UpperSnakeEnum<SessionStatus>), typeof(UpperSnakeEnum<LookupFailureReason>), typeof(UpperSnakeEnum<SupersessionStatus>)])]
[JsonSerializable(typeof(LookupAccepted))]
[JsonSerializable(typeof(LookupSession))]
[JsonSerializable(typeof(RecordCandidate[]))]
[JsonSerializable(typeof(SupersessionView))]
[JsonSerializable(typeof(IReadOnlyList<Attribution>))]
[JsonSerializable(typeof(Dictionary<string, Observation>))]
internal sealed partial class GatewayJson : JsonSerializerContext;
