namespace PartsCatalog.SupplierAdapter.Suppliers.Reliable;

/// <summary>The ways to sign a request to Reliable Parts.</summary>
internal enum ReliableAuthentication
{
    /// <summary>HTTP Basic and an x-api-key header: what the real API takes.</summary>
    Basic,

    /// <summary>X-API-Key, X-Timestamp and X-Signature, HMAC-SHA256 over METHOD:path:timestamp in hex: what the plan asks for.</summary>
    Hmac,
}
