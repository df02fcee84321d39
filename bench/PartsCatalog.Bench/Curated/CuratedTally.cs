using PartsCatalog.Consensus.Engine.Conflicts;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Bench.Curated;

/// <summary>Counts how right a set of settlements is.</summary>
internal sealed class CuratedTally
{
    private const int Bins = 10;

    private readonly (int Count, double Confidence, int Right)[] _bins = new (int, double, int)[Bins];
    private int _required;
    private int _requiredRight;
    private int _high;
    private int _highWrong;
    private int _expected;
    private int _found;
    private int _foundExpected;

    public double RequiredRight => Share(_requiredRight, _required);

    /// <summary>Of required attributes at HIGH, the share that is wrong.</summary>
    public double WrongHigh => Share(_highWrong, _high);

    public int High => _high;

    public double ConflictPrecision => Share(_foundExpected, _found);

    public double ConflictRecall => Share(_foundExpected, _expected);

    /// <summary>Mean distance of confidence and share right over ten bins, all values with a truth.</summary>
    public double CalibrationError
    {
        get
        {
            var total = _bins.Sum(bin => bin.Count);
            return total == 0 ? 0 : _bins.Where(bin => bin.Count > 0).Sum(bin => Math.Abs(bin.Confidence - bin.Right)) / total;
        }
    }

    public void Add(AnsweredPart part, ConsensusReached reached, ConsensusPolicy policy, Action<string>? tell)
    {
        var expected = ExpectedConflicts.Of(part);
        _expected += expected.Count;
        foreach (var settled in reached.Attributes)
        {
            Count(part, settled, tell);
            var isFound = ConflictRules.IsContested(settled, policy);
            _found += isFound ? 1 : 0;
            _foundExpected += isFound && expected.Contains(settled.Attribute) ? 1 : 0;
            if (isFound != expected.Contains(settled.Attribute))
            {
                tell?.Invoke($"{part.Question.PartNumber} conflict {settled.Attribute}: {(isFound ? "not expected" : "not found")}: {Told(settled)}");
            }
        }
    }

    private void Count(AnsweredPart part, SettledAttribute settled, Action<string>? tell)
    {
        var worth = RecordCheck.Of(settled, part);
        if (worth == Worth.Unknown)
        {
            return;
        }

        var isRight = worth == Worth.Right;
        if (settled.Status == AttributeStatus.Found)
        {
            ref var bin = ref _bins[Math.Min(Bins - 1, (int)(settled.Confidence * Bins))];
            bin = (bin.Count + 1, bin.Confidence + (double)settled.Confidence, bin.Right + (isRight ? 1 : 0));
        }

        if (!AttributeRegistry.Get(settled.Attribute).Required)
        {
            return;
        }

        _required++;
        _requiredRight += isRight ? 1 : 0;
        if (settled.Level == ConfidenceLevel.High)
        {
            _high++;
            _highWrong += isRight ? 0 : 1;
        }

        if (!isRight)
        {
            tell?.Invoke($"{part.Question.PartNumber} {settled.Attribute}: {settled.Status} '{settled.Value}' {settled.Confidence} {settled.Rule}, truth {string.Join('|', TrueValue.Texts(part.Truth.GetValueOrDefault(settled.Attribute)))}: {Told(settled)}");
        }
    }

    private static string Told(SettledAttribute settled) => string.Join("; ", settled.Stated.Select(stated =>
        $"{Cut(stated.Value.ToString())} by {string.Join(',', stated.By.Select(by => by.Source))}{(stated.SetAside is null ? "" : " (set aside)")}"));

    private static string Cut(string text) => text.Length > 60 ? text[..60] : text;

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
