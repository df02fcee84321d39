using System.Text.Json.Nodes;

namespace PartsCatalog.SalesforceGateway.OpenApi;

/// <summary>An example in the document: of an answer, or with no status of the request's body.</summary>
internal sealed record ApiExample(int? Status, string Json)
{
    public JsonNode Node => JsonNode.Parse(Json)!;
}
