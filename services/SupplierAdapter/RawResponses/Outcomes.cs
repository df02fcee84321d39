using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.SupplierAdapter.RawResponses;

/// <summary>Outcomes as they are stored: in the contracts' spelling.</summary>
internal static class Outcomes
{
    /// <summary>The stored spelling.</summary>
    public static string Text(SupplierOutcome outcome) => outcome switch
    {
        SupplierOutcome.Found => "FOUND",
        SupplierOutcome.NotFound => "NOT_FOUND",
        SupplierOutcome.Failed => "FAILED",
        SupplierOutcome.TimedOut => "TIMED_OUT",
        SupplierOutcome.NotAsked => "NOT_ASKED",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };

    /// <summary>The outcome behind a stored spelling.</summary>
    public static SupplierOutcome Parse(string text) => text switch
    {
        "FOUND" => SupplierOutcome.Found,
        "NOT_FOUND" => SupplierOutcome.NotFound,
        "FAILED" => SupplierOutcome.Failed,
        "TIMED_OUT" => SupplierOutcome.TimedOut,
        "NOT_ASKED" => SupplierOutcome.NotAsked,
        _ => throw new FormatException($"'{text}' is no outcome."),
    };
}
