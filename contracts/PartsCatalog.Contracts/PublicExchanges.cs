namespace PartsCatalog.Contracts;

/// <summary>Exchanges that programs of other teams use with plain JSON bodies (docs/messages.md).</summary>
public static class PublicExchanges
{
    /// <summary>Other teams publish <see cref="Lookups.LookupRequested"/> here.</summary>
    public const string LookupRequested = "partscatalog.lookup-requested";

    /// <summary><see cref="Lookups.LookupCompleted"/> leaves here.</summary>
    public const string LookupCompleted = "partscatalog.lookup-completed";

    /// <summary><see cref="Lookups.LookupFailed"/> leaves here.</summary>
    public const string LookupFailed = "partscatalog.lookup-failed";
}
