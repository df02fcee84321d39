namespace PartsCatalog.SupplierAdapter.Suppliers;

/// <summary>Whether credentials of one supplier are configured.</summary>
internal sealed record SupplierCredentials(Func<IConfiguration, bool> AreConfigured);
