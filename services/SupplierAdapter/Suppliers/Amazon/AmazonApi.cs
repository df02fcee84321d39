namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

/// <summary>The two interfaces to Amazon's catalogue.</summary>
internal enum AmazonApi
{
    /// <summary>The Creators API: an OAuth 2.0 token, names in camelCase.</summary>
    Creators,

    /// <summary>Product Advertising API 5.0, which the Creators API succeeds: AWS Signature Version 4, names in PascalCase.</summary>
    PaApi5,
}
