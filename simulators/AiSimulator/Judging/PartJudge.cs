namespace PartsCatalog.AiSimulator.Judging;

/// <summary>
/// Judges a part by the claims of the prompt alone: weight of the sources, plausibility, what was set aside. The providers weigh a little
/// differently and err at the configured rate, always the same for the same claims.
/// </summary>
internal sealed class PartJudge(SimulatorOptions options)
{
    private const int MaximumConflicts = 8;
    private const int MaximumRecommendations = 5;

    public PartOpinion Judge(ClaimsBlock claims, Provider provider)
    {
        var opinions = new List<Opinion>(claims.Contested.Count);
        foreach (var attribute in claims.Contested)
        {
            opinions.Add(Contested(attribute, provider));
        }

        foreach (var attribute in claims.Agreed)
        {
            if (Plausibility.Of(attribute.Name, attribute.Claims[0].Value, attribute.Claims) < 0.5)
            {
                opinions.Add(new Opinion(attribute.Name, null, 0.8, "The only value is not plausible."));
            }
        }

        var suspected = Suspected(claims);
        var chosen = new ChosenValues(claims, opinions);
        return new PartOpinion(
            PartMatch(claims),
            provider.Name == Providers.OpenAi ? 0.95 : 0.93,
            opinions,
            [.. claims.Contested.Take(MaximumConflicts).Select(Conflict)],
            TitleWriter.Write(chosen, provider.Name),
            DescriptionWriter.Write(chosen, provider.Name))
        {
            Suspicious = suspected,
            Recommendations = [.. suspected.Select(claim => claim.Attribute).Distinct(StringComparer.Ordinal).Take(MaximumRecommendations).Select(name => $"Ask the supplier about {name}.")],
        };
    }

    private static SuspectedClaim[] Suspected(ClaimsBlock claims) =>
    [
        .. claims.Contested.Concat(claims.Agreed).SelectMany(attribute => attribute.Claims
            .Where(claim => claim.SetAside || Plausibility.Of(attribute.Name, claim.Value, attribute.Claims) < 0.5)
            .Select(claim => new SuspectedClaim(attribute.Name, claim.Number, "The value is not plausible for such a part."))),
    ];

    private Opinion Contested(ClaimedAttribute attribute, Provider provider)
    {
        var shared = Seed.Of(attribute.Fingerprint);
        var own = Seed.Add(shared, provider.Name);
        var follows = Seed.Fraction(Seed.Add(own, "majority")) < options.MajorityFollowing;
        var ranked = attribute.Claims
            .Select(claim => (Claim: claim, Score: Score(attribute, claim, own, follows)))
            .OrderByDescending(c => c.Score).ThenBy(c => c.Claim.Number)
            .ToArray();
        var (best, score) = ranked[0];
        var confidence = 0.35 + (0.6 * score / ranked.Sum(c => c.Score)) + (0.04 * (Seed.Fraction(own) - 0.5));
        if (Errs(shared, own, provider.Options.ErrorRate))
        {
            return ranked.Length > 1
                ? new Opinion(attribute.Name, ranked[1].Claim.Number, Rounded(confidence - 0.1), "More specific than the other values.")
                : new Opinion(attribute.Name, best.Number, Rounded(confidence - 0.2), null);
        }

        return score < 0.2
            ? new Opinion(attribute.Name, null, 0.75, "None of the values is plausible.")
            : new Opinion(attribute.Name, best.Number, Rounded(confidence), Reason(best, attribute.Claims.Count));
    }

    private static double Score(ClaimedAttribute attribute, NumberedClaim claim, ulong seed, bool followsMajority)
    {
        if (followsMajority)
        {
            return claim.Sources.Count;
        }

        var taste = 1 + (0.06 * (Seed.Fraction(Seed.Add(seed, claim.Value)) - 0.5));
        return claim.Sources.Sum(SourceWeight) * (claim.SetAside ? 0.1 : 1) * Plausibility.Of(attribute.Name, claim.Value, attribute.Claims) * taste;
    }

    // What the prompt says of the sources: distributors pass on the maker's data, a market place does not.
    private static double SourceWeight(string source) => source switch
    {
        "ENCOMPASS" => 1.0,
        "MARCONE" => 0.95,
        "RELIABLE" => 0.9,
        "AMAZON" => 0.65,
        _ => 0.8,
    };

    private bool Errs(ulong shared, ulong own, double rate)
    {
        var together = Seed.Fraction(Seed.Add(shared, "together")) < options.Correlation;
        return Seed.Fraction(Seed.Add(together ? shared : own, "error")) < rate;
    }

    private static double PartMatch(ClaimsBlock claims) =>
        claims.Contested.Any(a => a.Name is "mpn" or "manufacturer") ? 0.7 : Rounded(0.98 - (0.005 * Math.Min(claims.Contested.Count, 20)));

    private static string? Reason(NumberedClaim claim, int values) => claim.Sources.Count switch
    {
        _ when values == 1 => null,
        1 => $"Most plausible value, stated by {claim.Sources[0]}.",
        var count => $"Stated by {count} sources and plausible.",
    };

    private static string Conflict(ClaimedAttribute attribute) =>
        attribute.Claims.Count == 1
            ? $"{attribute.Name}: the only value looks suspicious."
            : $"{attribute.Name}: {attribute.Claims.Count} different values from {attribute.Claims.Sum(c => c.Sources.Count)} sources.";

    private static double Rounded(double value) => Math.Round(Math.Clamp(value, 0.05, 0.99), 2);
}
