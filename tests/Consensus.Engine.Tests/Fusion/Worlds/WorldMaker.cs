namespace PartsCatalog.Consensus.Engine.Tests.Fusion.Worlds;

/// <summary>Makes claims: each witness states the truth, in its own spelling, or something wrong, or what it copies.</summary>
internal sealed class WorldMaker(World world, int seed)
{
    private readonly Random _random = new(seed);

    public Random Random => _random;

    /// <summary>Share of wrong claims that fall on one popular wrong value of the fact.</summary>
    public double PopularError { get; init; }

    /// <summary>Share of a witness's entities about which all that it says is wrong.</summary>
    public double WholeEntityErrors { get; init; }

    /// <param name="entities">How many.</param>
    /// <param name="attributes">Names.</param>
    /// <param name="witnesses">Sources.</param>
    /// <param name="value">A new value of an attribute.</param>
    /// <param name="spell">How a witness, by its place, writes a value.</param>
    /// <param name="accuracy">A witness's accuracy at an attribute, by both places; null for its own.</param>
    public World Make(
        int entities, string[] attributes, Witness[] witnesses, Func<string, string> value, Func<string, int, string>? spell = null, Func<int, int, double>? accuracy = null)
    {
        for (var e = 0; e < entities; e++)
        {
            var entity = $"entity {e:D6}";
            var lost = witnesses.Select(_ => _random.NextDouble() < WholeEntityErrors).ToArray();
            for (var a = 0; a < attributes.Length; a++)
            {
                State(entity, attributes[a], witnesses, lost, () => value(attributes[a]), spell ?? ((text, _) => text), i => accuracy?.Invoke(i, a) ?? witnesses[i].Accuracy);
            }
        }

        return world;
    }

    private void State(
        string entity, string attribute, Witness[] witnesses, bool[] lost, Func<string> value, Func<string, int, string> spell, Func<int, double> accuracy)
    {
        var truth = value();
        var popular = Other(truth, value);
        var stated = new Dictionary<string, string>();
        for (var i = 0; i < witnesses.Length; i++)
        {
            var witness = witnesses[i];
            if (_random.NextDouble() >= witness.Coverage)
            {
                continue;
            }

            string text;
            if (witness.CopiesFrom is { } from && stated.TryGetValue(from, out var copied) && _random.NextDouble() < witness.CopyRate)
            {
                text = copied;
            }
            else if (!lost[i] && _random.NextDouble() < accuracy(i))
            {
                text = spell(truth, i);
            }
            else
            {
                text = spell(_random.NextDouble() < PopularError ? popular : Other(truth, value), i);
            }

            stated[witness.Name] = text;
            world.Claim(entity, attribute, witness.Name, text);
        }

        if (stated.Count > 0)
        {
            world.Truth[(entity, attribute)] = truth;
        }
    }

    private static string Other(string truth, Func<string> value)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (value() is var other && other != truth)
            {
                return other;
            }
        }

        return truth + "?";
    }
}
