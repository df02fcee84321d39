namespace PartsCatalog.SalesforceGateway.ReadCatalog;

/// <summary>One of several parts under a number.</summary>
/// <param name="Manufacturer">Its make.</param>
/// <param name="PartNumber">Its number.</param>
/// <param name="RecordUrl">Where its record is.</param>
internal sealed record RecordCandidate(string Manufacturer, string PartNumber, string RecordUrl);
