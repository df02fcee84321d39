extern alias adapter;
extern alias simulator;

using adapter::PartsCatalog.SupplierAdapter.Suppliers;
using PartsCatalog.Bench.Normalization;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using simulator::PartsCatalog.SupplierSimulator.Sim;
using simulator::PartsCatalog.SupplierSimulator.World;
using SupplierAnswer = simulator::PartsCatalog.SupplierSimulator.World.SupplierAnswer;

namespace PartsCatalog.Bench.Curated;

/// <summary>Asks the simulated suppliers about parts and normalises what they say, as a lookup does.</summary>
internal sealed class PartAnswers(SuppliersUnderTest system)
{
    // Settlements are compared to the letter between runs, so that nothing may depend on when they are made.
    private static readonly DateTimeOffset Asked = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    private readonly CorruptionModel _corruption = system.Simulated<CorruptionModel>();

    public async Task<IReadOnlyList<AnsweredPart>> AskAsync(IReadOnlyList<PartRecord> parts, CancellationToken cancellationToken)
    {
        var answered = new List<AnsweredPart>(parts.Count);
        foreach (var part in parts)
        {
            answered.Add(await AskAsync(part, cancellationToken));
        }

        return answered;
    }

    private async Task<AnsweredPart> AskAsync(PartRecord part, CancellationToken cancellationToken)
    {
        var query = new PartQuery(Contracts.Parts.PartNumber.Parse(part.Number), null);
        var claims = new List<SourceClaims>();
        foreach (var supplier in system.Suppliers)
        {
            var reading = supplier.Read(query, await supplier.AskAsync(query, OneRequest.Only, cancellationToken));
            if (About(part, query.Number.Normalized, reading.Parts) is { } found)
            {
                claims.Add(new SourceClaims { Source = supplier.Name, ObservedAt = Asked, RawResponseId = Guid.Empty, Claims = found.Claims });
            }
        }

        var question = new ResolveConsensus
        {
            SessionId = Guid.Empty,
            Round = 1,
            Part = PartKey.Of(part.Brand.Name, part.Number),
            PartNumber = part.Number,
            AskedAt = Asked,
            Sources = [.. claims.Select(answer => new RecordSource(answer.Source, SupplierOutcome.Found, null))],
            Claims = claims,
            Verdicts = [],
        };
        var stated = new List<IReadOnlyDictionary<string, object?>>();
        var given = new List<IReadOnlyDictionary<string, object?>>();
        foreach (var supplier in Enum.GetValues<Supplier>())
        {
            if (_corruption.Derive(supplier, part) is { } answer)
            {
                stated.Add(Everything(supplier, answer));
                given.Add(Truly(supplier, answer));
            }
        }

        return new AnsweredPart(question, TruthDocument.Of(part, _corruption).Attributes, stated, given);
    }

    // The simulator leaves out what it corrupted; without its list of corruptions it tells all.
    private static IReadOnlyDictionary<string, object?> Everything(Supplier supplier, SupplierAnswer answer) => GivenFields.Of(supplier, answer with { Corruptions = [] });

    // What is wrong with a list price is not wrong with Reliable's: it gives what it sells for.
    private static IReadOnlyDictionary<string, object?> Truly(Supplier supplier, SupplierAnswer answer) => supplier == Supplier.Reliable
        ? GivenFields.Of(supplier, answer with { Corruptions = [.. answer.Corruptions.Where(corruption => corruption.Attribute != "msrp")] })
        : GivenFields.Of(supplier, answer);

    // As the orchestrator chooses: the exact number, the make or none named; a row that names the make first.
    private static SupplierPart? About(PartRecord part, string number, IReadOnlyList<SupplierPart> parts) => parts
        .Where(found => found.Match == PartMatch.Exact && Contracts.Parts.PartNumber.Normalize(found.PartNumber) == number)
        .Where(found => found.Manufacturer is null || PartsCatalog.Contracts.Parts.Brand.AreSame(found.Manufacturer, part.Brand.Name))
        .OrderBy(found => found.Manufacturer is null)
        .FirstOrDefault();
}
