using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SalesforceGateway;

/// <summary>Settings of the gateway.</summary>
internal sealed class GatewayOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "Gateway";

    /// <summary>A key that is valid as long as it is configured, with every scope; for development alone. Of the form `pck_dev_` and 32 to 128 hexadecimal digits.</summary>
    [RegularExpression("^pck_[a-z0-9]{3,24}_[A-Za-z0-9]{32,128}$", ErrorMessage = "Gateway:DevelopmentApiKey must look like pck_dev_ followed by 32 to 128 hexadecimal digits.")]
    public string? DevelopmentApiKey { get; set; }

    /// <summary>How long a key is believed without asking the database: a revoked one works for no longer than this.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")]
    public TimeSpan ApiKeyCacheTime { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How long an Idempotency-Key is remembered.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "7.00:00:00")]
    public TimeSpan IdempotencyTime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Months for which a lookup can be asked after. The plan (8.3) keeps sessions for a year.</summary>
    [Range(1, 120)]
    public int LookupMonths { get; set; } = 12;
}
