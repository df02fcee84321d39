using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Engine.Policy;

/// <summary>How often one source is right, by chapter of the record and, where it is known better, by attribute.</summary>
public sealed class SourceAccuracy
{
    private readonly double _default;
    private readonly IReadOnlyDictionary<AttributeGroup, double> _byGroup;
    private readonly IReadOnlyDictionary<string, double> _byAttribute;

    /// <summary>Makes an accuracy table of one source; figures are shares over 0 and under 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A figure is not between 0 and 1.</exception>
    public SourceAccuracy(
        double accuracy,
        IReadOnlyDictionary<AttributeGroup, double>? byGroup = null,
        IReadOnlyDictionary<string, double>? byAttribute = null)
    {
        _default = Checked(accuracy, nameof(accuracy));
        _byGroup = byGroup ?? new Dictionary<AttributeGroup, double>();
        _byAttribute = byAttribute ?? new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (group, figure) in _byGroup)
        {
            Checked(figure, group.ToString());
        }

        foreach (var (attribute, figure) in _byAttribute)
        {
            Checked(figure, attribute);
        }
    }

    /// <summary>Probability that the source's word on the attribute is right.</summary>
    public double Of(AttributeDefinition attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        if (_byAttribute.Count > 0 && _byAttribute.TryGetValue(attribute.Name, out var learned))
        {
            return learned;
        }

        return _byGroup.TryGetValue(attribute.Group, out var accuracy) ? accuracy : _default;
    }

    /// <summary>The same with other figures for some attributes.</summary>
    public SourceAccuracy With(IReadOnlyDictionary<string, double> byAttribute)
    {
        ArgumentNullException.ThrowIfNull(byAttribute);
        var both = new Dictionary<string, double>(_byAttribute, StringComparer.Ordinal);
        foreach (var (attribute, accuracy) in byAttribute)
        {
            both[attribute] = accuracy;
        }

        return new SourceAccuracy(_default, _byGroup, both);
    }

    // 0 and 1 would be certainty, which no further evidence could change.
    private static double Checked(double accuracy, string name) => accuracy is > 0 and < 1
        ? accuracy
        : throw new ArgumentOutOfRangeException(name, accuracy, $"The accuracy '{name}' is {accuracy}; expected a share over 0 and under 1.");
}
