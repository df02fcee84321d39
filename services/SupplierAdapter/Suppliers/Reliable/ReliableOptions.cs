namespace PartsCatalog.SupplierAdapter.Suppliers.Reliable;

/// <summary>Reliable Parts. Its production host is not publicly known: BaseUrl must be configured beside the credentials.</summary>
internal sealed class ReliableOptions : SupplierOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "Suppliers:Reliable";

    /// <summary>How requests are signed. Default Basic.</summary>
    public ReliableAuthentication Authentication { get; set; } = ReliableAuthentication.Basic;

    /// <summary>User of HTTP Basic.</summary>
    public string User { get; set; } = "";

    /// <summary>Password of HTTP Basic.</summary>
    public string Password { get; set; } = "";

    /// <summary>The x-api-key header of either way.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>Secret of the HMAC.</summary>
    public string HmacSecret { get; set; } = "";

    /// <summary>The country header that some accounts need; empty to leave it out.</summary>
    public string Country { get; set; } = "";

    internal override bool HasCredentials => ApiKey.Length > 0;

    internal override string? RealBaseUrl => null;

    internal override RequestLimits RealLimits => new(PerSecond: 0, PerMinute: 75, PerDay: 0);

    internal override void UseSimulator(string root)
    {
        BaseUrl = $"{root}/reliable/ws/rest/ReliablePartsBoomiAPI";
        User = "sim-user";
        Password = "sim-pass";
        ApiKey = "sim-key";
        HmacSecret = "sim-hmac";
    }
}
