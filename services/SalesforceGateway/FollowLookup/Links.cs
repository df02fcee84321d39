using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>Addresses within the API, relative to its root: whatever stands before the gateway, they lead back through it.</summary>
internal static class Links
{
    public static string Status(Guid sessionId) => $"/v1/lookup/{sessionId:D}";

    public static string Raw(Guid sessionId) => $"/v1/lookup/{sessionId:D}/raw";

    public static string Record(PartKey part) =>
        $"/v1/catalog/lookup/{Uri.EscapeDataString(part.Number)}?manufacturer={Uri.EscapeDataString(part.Manufacturer)}";
}
