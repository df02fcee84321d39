using PartsCatalog.Consensus.Engine;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Trust;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.Bench.Curated;

/// <summary>Settles samples of parts with AIs of one kind, and with what was learned from parts of which the truth is not told.</summary>
internal sealed class CuratedRun
{
    private static readonly (string Name, Func<AiVerdict, bool> Hears)[] Hearings =
    [
        ("both", _ => true), ("openai_only", verdict => verdict.Validator == ValidatorName.OpenAi), ("grok_only", verdict => verdict.Validator == ValidatorName.Grok),
        ("none", _ => false),
    ];

    private readonly SimulatedJudges _judges;
    private readonly ConsensusPolicy _policy;

    public CuratedRun(JudgeSwitches switches, IReadOnlyList<AnsweredPart> known)
    {
        Switches = switches;
        _judges = new SimulatedJudges(switches);
        var learned = TrustLearner.Learn(known.Select(part => new SettledPart(_judges.Judge(part.Question), new Dictionary<string, AttributeValue>())), ConsensusPolicy.Default, 1);
        _policy = ConsensusPolicy.Default.With(learned);
        foreach (var validator in learned.Validators)
        {
            Console.Error.WriteLine($"learned at error {switches.ErrorRate}: {validator.Validator} {validator.Accuracy} by {validator.Choices} choices");
        }
    }

    public JudgeSwitches Switches { get; }

    /// <summary>Everything about a sample, with both AIs, each alone, and none; what is wrong goes to standard error.</summary>
    public IEnumerable<(string, double)> Figures(IReadOnlyList<AnsweredPart> parts, string prefix, string sample)
    {
        foreach (var (name, hears) in Hearings)
        {
            var tally = Settle(parts, hears, _policy, line => Console.Error.WriteLine($"{sample} {name} {line}"));
            yield return ($"{prefix}required_right_{name}", tally.RequiredRight);
            yield return ($"{prefix}wrong_high_{name}", tally.WrongHigh);
            yield return ($"{prefix}high_{name}", tally.High);
            yield return ($"{prefix}ece_{name}", tally.CalibrationError);
        }
    }

    /// <summary>The two figures that matter, for other switches.</summary>
    public IEnumerable<(string, double)> Short(IReadOnlyList<AnsweredPart> parts, string suffix)
    {
        foreach (var (name, hears) in Hearings[..3])
        {
            var tally = Settle(parts, hears, _policy, null);
            yield return ($"required_right_{name}{suffix}", tally.RequiredRight);
            yield return ($"wrong_high_{name}{suffix}", tally.WrongHigh);
        }
    }

    public IEnumerable<(string, double)> Conflicts(IReadOnlyList<AnsweredPart> parts, string prefix)
    {
        var tally = Settle(parts, _ => true, _policy, null);
        return [($"{prefix}conflict_precision", tally.ConflictPrecision), ($"{prefix}conflict_recall", tally.ConflictRecall)];
    }

    /// <summary>Without anything learned: the priors alone.</summary>
    public IEnumerable<(string, double)> Unlearned(IReadOnlyList<AnsweredPart> parts, string prefix)
    {
        foreach (var (name, hears) in new[] { Hearings[0], Hearings[3] })
        {
            var tally = Settle(parts, hears, ConsensusPolicy.Default, null);
            yield return ($"{prefix}required_right_{name}", tally.RequiredRight);
            yield return ($"{prefix}wrong_high_{name}", tally.WrongHigh);
        }
    }

    private CuratedTally Settle(IReadOnlyList<AnsweredPart> parts, Func<AiVerdict, bool> hears, ConsensusPolicy policy, Action<string>? tell)
    {
        var tally = new CuratedTally();
        foreach (var part in parts)
        {
            ResolveConsensus judged = _judges.Judge(part.Question);
            tally.Add(part, ConsensusEngine.Settle(judged with { Verdicts = [.. judged.Verdicts.Where(hears)] }, policy), policy, tell);
        }

        return tally;
    }
}
