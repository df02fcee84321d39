namespace PartsCatalog.SalesforceGateway.ReadCatalog;

/// <summary>A published record, as it is served.</summary>
/// <param name="ETag">Strong entity tag, quotes included.</param>
/// <param name="LastVerified">When a lookup last confirmed it.</param>
/// <param name="Body">The bytes to send.</param>
internal sealed record StoredDocument(string ETag, DateTimeOffset LastVerified, byte[] Body);
