namespace PartsCatalog.SupplierSimulator.Faults;

/// <summary>The ways in which a supplier can be made to fail. On the wire in snake_case: <c>wrong_content_type</c>.</summary>
internal enum FaultMode
{
    /// <summary>The real answer (late, when a latency is set).</summary>
    None,

    /// <summary>Status 500 and a text that is no JSON.</summary>
    Error500,

    /// <summary>Nothing, until the caller gives up.</summary>
    Hang,

    /// <summary>The connection is cut without an answer.</summary>
    Reset,

    /// <summary>Status 200 and the first half of the real answer.</summary>
    Malformed,

    /// <summary>Status 200 and JSON without end (64 MB unless configured).</summary>
    Huge,

    /// <summary>Status 200 and an HTML page.</summary>
    WrongContentType,

    /// <summary>429 in the supplier's shape, with Retry-After.</summary>
    RateLimited,

    /// <summary>401 in the supplier's shape, good credentials or not.</summary>
    Unauthorized,
}
