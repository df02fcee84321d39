namespace PartsCatalog.SalesforceGateway.ApiKeys;

/// <summary>Rate limits of one client; null means the configured limit.</summary>
internal sealed record ClientLimits(int? PerMinute = null, int? PerHour = null);
