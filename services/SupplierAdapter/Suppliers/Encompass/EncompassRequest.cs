namespace PartsCatalog.SupplierAdapter.Suppliers.Encompass;

/// <summary>Body of a request to one of Encompass's services.</summary>
/// <param name="Settings">Who asks.</param>
/// <param name="Data">What is asked.</param>
internal sealed record EncompassRequest<T>(EncompassSettings Settings, T Data);
