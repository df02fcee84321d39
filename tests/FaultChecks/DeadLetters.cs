using System.Text.Json;

namespace PartsCatalog.FaultChecks;

/// <summary>What lay in the dead-letter queues.</summary>
/// <param name="WithReason">Letters that say why they were given up.</param>
/// <param name="WithoutReason">Letters that do not.</param>
/// <param name="Details">The first few, for a person.</param>
internal sealed record DeadLetters(int WithReason, int WithoutReason, IReadOnlyList<string> Details)
{
    private const string Reason = "dead-letter-reason";
    private const string BrokersReason = "x-death";
    private const int Shown = 5;

    public static async Task<DeadLetters> TakeAsync(SystemUnderTest system)
    {
        var reasons = (await system.DeadLettersAsync(take: true)).Select(ReasonOf).ToList();
        return new DeadLetters(
            reasons.Count(reason => reason.Length > 0),
            reasons.Count(reason => reason.Length == 0),
            [.. reasons.Take(Shown).Select(reason => $"dead letter: {(reason.Length > 0 ? reason : "without a reason")}")]);
    }

    private static string ReasonOf(JsonElement letter)
    {
        if (!letter.GetProperty("properties").TryGetProperty("headers", out var headers) || headers.ValueKind != JsonValueKind.Object)
            return "";
        return headers.TryGetProperty(Reason, out var reason) || headers.TryGetProperty(BrokersReason, out reason) ? reason.ToString() : "";
    }
}
