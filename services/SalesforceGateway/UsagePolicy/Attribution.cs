namespace PartsCatalog.SalesforceGateway.UsagePolicy;

/// <summary>A link that a source wants to be shown with what it says.</summary>
/// <param name="Source">Whose.</param>
/// <param name="Url">Where to.</param>
internal sealed record Attribution(string Source, string Url);
