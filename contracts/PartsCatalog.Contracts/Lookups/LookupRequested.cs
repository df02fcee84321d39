using System.Text.Json.Serialization;

namespace PartsCatalog.Contracts.Lookups;

/// <summary>
/// Look a part up. Public: programs of other teams publish it as plain JSON to <see cref="PublicExchanges.LookupRequested"/>.
/// Publishing the same <see cref="RequestId"/> again changes nothing.
/// </summary>
public sealed record LookupRequested
{
    /// <summary>Identity of the request and of the session it opens; not empty.</summary>
    [JsonRequired]
    public required Guid RequestId { get; init; }

    /// <summary>The number as its user wrote it; rules in <see cref="Parts.PartNumber"/>.</summary>
    [JsonRequired]
    public required string PartNumber { get; init; }

    /// <summary>Make in any spelling, at most 60 characters; without it a number that several makes use ends AMBIGUOUS.</summary>
    public string? Manufacturer { get; init; }

    /// <summary>Who asked.</summary>
    public RequestSource Source { get; init; } = RequestSource.Message;

    /// <summary>BATCH never delays INTERACTIVE.</summary>
    public LookupPriority Priority { get; init; }

    /// <summary>Go round every cache and ask the suppliers again.</summary>
    public bool ForceRefresh { get; init; }

    /// <summary>Client or person who asked, at most 200 characters.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>When it was asked for; the time of arrival when left out.</summary>
    public DateTimeOffset? RequestedAt { get; init; }
}
