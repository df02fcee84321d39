namespace PartsCatalog.SalesforceGateway.ApiKeys;

/// <summary>The scope that an endpoint asks for; read by the answer to a key that lacks it, and by the OpenAPI document.</summary>
internal sealed record RequiredScope(string Name);
