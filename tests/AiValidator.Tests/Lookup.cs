using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests;

/// <summary>Commands as the orchestrator sends them.</summary>
internal static class Lookup
{
    private static readonly DateTimeOffset Observed = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A sensor with a contested price, an implausible box and lists.</summary>
    public static ValidatePart Sensor(Guid? session = null, int attempt = 1) => Of(
        session,
        attempt,
        Source("AMAZON", ("manufacturer", "GE"), ("msrp", "31.20"), ("part_title", "GE WR55X10025 Refrigerator Temperature Sensor")),
        Source("ENCOMPASS", ("manufacturer", "GE"), ("msrp", "28.95"), ("part_title", "SENSOR TEMP FF"), ("hts_code", "9032100090")) with
        {
            Claims =
            [
                .. Source("ENCOMPASS", ("manufacturer", "GE"), ("msrp", "28.95"), ("part_title", "SENSOR TEMP FF"), ("hts_code", "9032100090")).Claims,
                Claim("box_length_in", "6000") with { SetAside = "6000 is over 120 in" },
                List("compatible_models", "DSS25KGRABB", "GSS25QGMABB"),
            ],
        },
        Source("MARCONE", ("manufacturer", "GE"), ("msrp", "28.950")),
        Source("RELIABLE", ("box_length_in", "6")));

    public static ValidatePart Of(params SourceClaims[] claims) => Of(null, 1, claims);

    public static ValidatePart Of(Guid? session, int attempt, params SourceClaims[] claims) => new()
    {
        SessionId = session ?? Guid.NewGuid(),
        Attempt = attempt,
        Part = PartKey.Of("GE", "WR55X10025"),
        PartNumber = "WR55X10025",
        Claims = claims,
    };

    /// <summary>A command whose answer begins a round of consensus.</summary>
    public static ValidatePart WithRound(ValidatePart command, int round) => command with
    {
        Next = new NextRound
        {
            Round = round,
            AskedAt = Observed,
            Sources = [.. command.Claims.Select(claims => new RecordSource(claims.Source, SupplierOutcome.Found, claims.RawResponseId))],
        },
    };

    public static SourceClaims Source(string name, params (string Attribute, string Value)[] claims) => new()
    {
        Source = new SupplierName(name),
        ObservedAt = Observed,
        Claims = [.. claims.Select(c => Claim(c.Attribute, c.Value))],
    };

    public static Claim Claim(string attribute, string value) => new() { Attribute = attribute, Value = AttributeValue.Of(value), Pointer = "/x" };

    public static Claim List(string attribute, params string[] items) => new() { Attribute = attribute, Value = AttributeValue.OfList(items), Pointer = "/x" };
}
