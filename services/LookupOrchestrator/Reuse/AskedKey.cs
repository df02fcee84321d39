using PartsCatalog.Contracts.Parts;
using PartsCatalog.LookupOrchestrator.Saga;

namespace PartsCatalog.LookupOrchestrator.Reuse;

/// <summary>
/// What a lookup asked for, as text. Without a make it is another question: that GE's part was found when GE was asked for does not say that no other make
/// has the number.
/// </summary>
internal static class AskedKey
{
    /// <summary>The key of a request.</summary>
    public static string Of(string? manufacturer, PartNumber number) =>
        manufacturer is { } make ? new PartKey(make, number.Normalized).ToString() : $":{number.Normalized}";

    /// <summary>The questions that a lookup's end answers: its own, and that for the part by name, unless the part has another number than was asked for.</summary>
    public static string[] AnsweredBy(LookupSaga saga)
    {
        var number = PartNumber.Parse(saga.PartNumber);
        var own = Of(saga.Manufacturer, number);
        return saga.Part is { } part && part.Number == number.Normalized ? [.. new[] { own, part.ToString() }.Distinct(StringComparer.Ordinal)] : [own];
    }
}
