using PartsCatalog.Consensus.Engine.Fusion;
using PartsCatalog.Consensus.Engine.Fusion.Values;

namespace PartsCatalog.Consensus.Engine.Tests.Fusion.Worlds;

/// <summary>Made claims with their truth.</summary>
internal sealed class World
{
    private readonly SortedDictionary<string, List<(string Attribute, string Source, string Value, double Day)>> _claims = new(StringComparer.Ordinal);

    public required string Name { get; init; }

    /// <summary>How values are compared when the world is scored; the method under test guesses for itself.</summary>
    public required IReadOnlyDictionary<string, AttributeType> Types { get; init; }

    public Dictionary<(string Entity, string Attribute), string> Truth { get; } = [];

    public void Claim(string entity, string attribute, string source, string value, double day = double.NaN)
    {
        if (!_claims.TryGetValue(entity, out var claims))
        {
            _claims[entity] = claims = [];
        }

        claims.Add((attribute, source, value, day));
    }

    public Vocabulary Vocabulary() => new(
        [.. _claims.Values.SelectMany(claims => claims).Select(claim => claim.Attribute).Distinct().Order(StringComparer.Ordinal)],
        [.. _claims.Values.SelectMany(claims => claims).Select(claim => claim.Source).Distinct().Order(StringComparer.Ordinal)]);

    public List<EntityClaims> Entities()
    {
        var vocabulary = Vocabulary();
        var attributes = vocabulary.Attributes.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at);
        var sources = vocabulary.Sources.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at);
        return [.. _claims.Select(entity => new EntityClaims(
            entity.Key,
            [.. entity.Value
                .Select(claim => new Claim(attributes[claim.Attribute], sources[claim.Source], claim.Value, claim.Day))
                .OrderBy(claim => claim.Attribute).ThenBy(claim => claim.Source).ThenBy(claim => claim.Value, StringComparer.Ordinal).ThenBy(claim => claim.ObservedDay)]))];
    }
}
