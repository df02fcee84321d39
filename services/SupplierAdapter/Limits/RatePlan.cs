using PartsCatalog.Contracts.Lookups;

namespace PartsCatalog.SupplierAdapter.Limits;

/// <summary>The limits of one supplier, and what batches may use of them.</summary>
/// <param name="Rules">All must allow a permit; without any, every permit is free.</param>
/// <param name="BatchShare">Share of each limit up to which batches are let through, above 0 to 1; the rest is kept for interactive lookups.</param>
/// <param name="BatchBurst">Requests of batches that may come at once before the daily limit paces them, 1 or more.</param>
internal sealed record RatePlan(IReadOnlyList<RateRule> Rules, double BatchShare = 1, int BatchBurst = int.MaxValue)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>
    /// Time between two requests of batches when they are spread over the day's quota; null without a limit a day. A batch that used up the quota
    /// as fast as it is allowed would leave nothing for the rest of the day.
    /// </summary>
    public TimeSpan? BatchInterval => Rules.FirstOrDefault(rule => rule.Window >= Day) is { } daily ? daily.Window / Allowed(daily, LookupPriority.Batch) : null;

    /// <summary>Most requests of batches in a day; null without limits.</summary>
    public double? BatchesPerDay => Rules.Count == 0 ? null : Rules.Min(rule => Allowed(rule, LookupPriority.Batch) * (Day / rule.Window));

    /// <summary>How long so many requests of batches take at least.</summary>
    public TimeSpan TimeOfBatches(int requests)
    {
        var longest = TimeSpan.Zero;
        foreach (var rule in Rules)
        {
            // The day's quota lets the burst through at once, and then one after the other; other windows fill up again and again.
            var allowed = Allowed(rule, LookupPriority.Batch);
            var time = rule.Window >= Day
                ? rule.Window / allowed * Math.Max(0L, (long)requests - BatchBurst)
                : rule.Window / allowed * Math.Max(0, requests - allowed);
            longest = time > longest ? time : longest;
        }

        return longest;
    }

    /// <summary>Permits of the rule up to which that priority is let through.</summary>
    public int Allowed(RateRule rule, LookupPriority priority) =>
        priority == LookupPriority.Interactive ? rule.Permits : Math.Max(1, (int)(rule.Permits * BatchShare));

    /// <summary>The shortest time in which so many permits can follow one: no window holds more than its rule allows.</summary>
    public TimeSpan ShortestTimeOf(int permits) => Rules.Count == 0 ? TimeSpan.Zero : Rules.Max(rule => rule.Window * (permits / rule.Permits));

    /// <summary>The plan with that share of each limit, at least one request.</summary>
    public RatePlan Scaled(double share) => this with { Rules = [.. Rules.Select(rule => rule with { Permits = Math.Max(1, (int)(rule.Permits * share)) })] };
}
