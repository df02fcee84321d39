namespace PartsCatalog.SupplierAdapter.Suppliers.Tokens;

/// <summary>An OAuth 2.0 access token and when it stops being valid.</summary>
internal sealed record AccessToken(string Value, DateTimeOffset ExpiresAt);
