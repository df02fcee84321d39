using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.ServiceDefaults.Security;

/// <summary>Signed calls between the services of one installation.</summary>
public sealed class InternalOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "Internal";

    /// <summary>Key of the installation, shared by all its services; at least 32 characters. Without it internal calls are neither made nor accepted.</summary>
    [MinLength(32, ErrorMessage = "Internal:SigningKey must have at least 32 characters.")]
    public string? SigningKey { get; set; }

    /// <summary>The key before this one: still accepted, no longer used to sign. For changing keys without an outage.</summary>
    [MinLength(32, ErrorMessage = "Internal:PreviousSigningKey must have at least 32 characters.")]
    public string? PreviousSigningKey { get; set; }

    /// <summary>How long a token is valid; a token is made for each call.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How far the clocks of two machines may be apart.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);
}
