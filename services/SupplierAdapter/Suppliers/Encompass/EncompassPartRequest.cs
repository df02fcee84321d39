namespace PartsCatalog.SupplierAdapter.Suppliers.Encompass;

/// <summary>Body of partsInformation.</summary>
/// <param name="Settings">Who asks.</param>
/// <param name="Data">What is asked.</param>
internal sealed record EncompassPartRequest(EncompassSettings Settings, EncompassPartSearch Data);
