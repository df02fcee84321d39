namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>Sent to a saga whose deadline has passed. The saga compares <see cref="State"/> with its own: an answer may have been faster.</summary>
public sealed record DeadlineReached
{
    /// <summary>The saga's correlation id.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>State the saga was in when it was due.</summary>
    public required string State { get; init; }

    /// <summary>The deadline that was reached.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Version of the saga's row when it was due. A saga whose row has another by now has had a message since, and is woken again if it still waits. Null from an older release.</summary>
    public int? RowVersion { get; init; }
}
