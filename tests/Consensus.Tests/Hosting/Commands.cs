using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.Consensus.Tests.Hosting;

/// <summary>Commands as the orchestrator sends them.</summary>
internal static class Commands
{
    public static readonly DateTimeOffset Asked = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    private static long _asked;

    /// <summary>Asked after all commands that were made before it, whatever its part; <c>with { AskedAt = … }</c> says otherwise.</summary>
    public static ResolveConsensus Resolve(string number, int round = 1, Guid? session = null, params (string Source, string Attribute, string Value)[] claims) => new()
    {
        SessionId = session ?? Guid.NewGuid(),
        Round = round,
        Part = PartKey.Of("Whirlpool", number),
        PartNumber = number,
        AskedAt = Asked.AddMilliseconds(Interlocked.Increment(ref _asked)),
        Sources = [.. claims.Select(claim => claim.Source).Distinct().Select(source => new RecordSource(new SupplierName(source), SupplierOutcome.Found, null))],
        Claims = [.. claims.GroupBy(claim => claim.Source).Select(source => new SourceClaims
        {
            Source = new SupplierName(source.Key),
            ObservedAt = Asked,
            RawResponseId = Guid.NewGuid(),
            Claims = [.. source.Select(claim => new Claim { Attribute = claim.Attribute, Value = AttributeValue.Of(claim.Value), Pointer = $"/{claim.Attribute}" })],
        })],
        Verdicts = [],
    };

    /// <summary>Claims on which three sources agree well enough that nobody has to look.</summary>
    public static (string, string, string)[] Agreed(string number) =>
    [
        .. new[] { "ENCOMPASS", "MARCONE", "RELIABLE" }.SelectMany(source => new[]
        {
            (source, "mpn", number), (source, "manufacturer", "Whirlpool"), (source, "part_type", "OEM"), (source, "part_title", "Door Gasket"),
            (source, "primary_department", "Refrigeration"), (source, "primary_category", "Gasket"), (source, "msrp", "28.95"),
            (source, "current_selling_price", "25.00"), (source, "weight_lbs", "1.2"), (source, "color", "white"), (source, "material", "rubber"),
            (source, "box_length_in", "10"), (source, "box_width_in", "8"), (source, "box_height_in", "2"),
            (source, "upc_ean_gtin", "036000291452"), (source, "long_description", "A gasket."), (source, "finish", "matte"),
            (source, "manufacturer_url", "https://whirlpool.example/part"),
        }),
    ];
}
