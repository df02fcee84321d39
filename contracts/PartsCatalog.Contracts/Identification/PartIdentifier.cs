using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.Contracts.Identification;

/// <summary>
/// Decides which part the suppliers' answers are about. Several makes use the same number, so this is never a silent pick. It stands with the
/// contracts since who hands the claims on and who keeps the lookup must decide the same.
/// </summary>
public static class PartIdentifier
{
    /// <summary>
    /// The part behind a number. Exact numbers come first: with a manufacturer named, its part and parts of no named make; without one, the make that all
    /// name, else the candidates. Where nobody lists the number itself, the part that suppliers say replaces it.
    /// </summary>
    /// <exception cref="FormatException">The number is none.</exception>
    public static PartIdentity Identify(string partNumber, string? manufacturer, IReadOnlyList<SupplierAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var number = PartNumber.Parse(partNumber).Normalized;
        var exact = Exact(number, answers);
        var makes = exact
            .Select(found => Brand.Canonicalize(found.Part.Manufacturer))
            .OfType<string>()
            .Select(make => new PartKey(make, number))
            .Distinct()
            .OrderBy(key => key.ManufacturerKey, StringComparer.Ordinal)
            .ToList();

        return (manufacturer, makes) switch
        {
            (_, []) when exact.Count == 0 => Successor(number, manufacturer, answers),
            // Nobody names a make: without the user's word there is no identity.
            (null, []) => new PartIdentity.Unknown("Suppliers list the number without a manufacturer; ask again with one."),
            (null, [var only]) => Choose(only, exact),
            (null, _) => new PartIdentity.Ambiguous(makes),
            (_, []) => Choose(PartKey.Of(manufacturer, number), exact),
            _ => makes.Find(key => key == PartKey.Of(manufacturer, number)) is { } named
                ? Choose(named, exact)
                : new PartIdentity.Unknown($"The number is known, but of {string.Join(", ", makes.Select(key => key.Manufacturer))}, not of {manufacturer}."),
        };
    }

    /// <summary>What each supplier says about a part that is identified; parts of no named make count as it.</summary>
    public static IReadOnlyList<SourceClaims> ClaimsAbout(PartKey part, IReadOnlyList<SupplierAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(answers);
        return ClaimsAbout(part, Rows(part.Number, answers));
    }

    /// <summary>The number that others are asked about: as it was written, or the part's own where suppliers answered with the part that takes its place.</summary>
    public static string NumberOf(PartKey part, string asked)
    {
        ArgumentNullException.ThrowIfNull(part);
        return PartNumber.Normalize(asked) == part.Number ? asked : part.Number;
    }

    // An alternative number is interchangeable, not the same part: it is named, and never taken for what was asked for.
    private static PartIdentity Successor(string number, string? manufacturer, IReadOnlyList<SupplierAnswer> answers)
    {
        var successors = Others(PartMatch.Replacement, manufacturer, answers);
        var alternatives = successors.Count == 0 ? Others(PartMatch.Alternative, manufacturer, answers) : [];
        return (successors, alternatives) switch
        {
            ([var only], _) => Choose(only, Rows(only.Number, answers)),
            ([_, ..], _) => new PartIdentity.Ambiguous(successors),
            (_, [_, ..]) => new PartIdentity.Unknown($"No supplier lists {number} itself; {string.Join(", ", alternatives.Select(key => $"{key.Manufacturer} {key.Number}"))} can stand in for it.")
            {
                Candidates = alternatives,
            },
            _ => new PartIdentity.Unknown(),
        };
    }

    private static List<PartKey> Others(PartMatch match, string? manufacturer, IReadOnlyList<SupplierAnswer> answers) =>
    [
        .. answers
            .SelectMany(answer => answer.Parts)
            .Where(part => part.Match == match && (manufacturer is null || part.Manufacturer is null || Brand.AreSame(part.Manufacturer, manufacturer)))
            .Select(part => PartKey.TryCreate(part.Manufacturer ?? manufacturer, part.PartNumber, out var key) ? key : null)
            .OfType<PartKey>()
            .Distinct()
            .OrderBy(key => key.ManufacturerKey, StringComparer.Ordinal)
            .ThenBy(key => key.Number, StringComparer.Ordinal),
    ];

    private static List<(SupplierAnswer Answer, SupplierPart Part)> Exact(string number, IReadOnlyList<SupplierAnswer> answers) =>
        Rows(number, answers).FindAll(found => found.Part.Match == PartMatch.Exact);

    private static List<(SupplierAnswer Answer, SupplierPart Part)> Rows(string number, IReadOnlyList<SupplierAnswer> answers) =>
    [
        .. answers
            .SelectMany(answer => answer.Parts, (answer, part) => (Answer: answer, Part: part))
            .Where(found => PartNumber.Normalize(found.Part.PartNumber) == number),
    ];

    private static PartIdentity.Identified Choose(PartKey part, List<(SupplierAnswer Answer, SupplierPart Part)> exact) =>
        new(part, ClaimsAbout(part, exact));

    private static List<SourceClaims> ClaimsAbout(PartKey part, List<(SupplierAnswer Answer, SupplierPart Part)> exact) =>
    [
        .. exact
            .Where(found => found.Part.Manufacturer is null || Brand.AreSame(found.Part.Manufacturer, part.Manufacturer))
            .GroupBy(found => found.Answer.Source)
            .OrderBy(group => group.Key)
            .Select(group => FromSource(group.First().Answer, group.Select(found => found.Part))),
    ];

    private static SourceClaims FromSource(SupplierAnswer answer, IEnumerable<SupplierPart> parts) => new()
    {
        Source = answer.Source,
        ObservedAt = answer.AskedAt,
        RawResponseId = answer.RawResponseId,
        // A row that names the make speaks before one that does not; the supplier's own order decides between equals.
        Claims = parts.OrderBy(part => part.Manufacturer is null).First().Claims,
    };
}
