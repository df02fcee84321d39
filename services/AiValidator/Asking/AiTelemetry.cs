using System.Diagnostics;
using System.Diagnostics.Metrics;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>Figures and log lines about the AIs: calls by outcome, seconds, tokens, US dollars.</summary>
internal sealed class AiTelemetry : IDisposable
{
    public const string MeterName = "PartsCatalog.AiValidator";

    private readonly ILogger<AiTelemetry> _log;
    private readonly Meter _meter;
    private readonly Counter<long> _verdicts;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _tokens;
    private readonly Counter<double> _cost;

    public AiTelemetry(ILogger<AiTelemetry> log, IMeterFactory meters)
    {
        _log = log;
        _meter = meters.Create(MeterName);
        _verdicts = _meter.CreateCounter<long>("partscatalog.ai.verdicts", description: "Verdicts by validator and outcome.");
        _duration = _meter.CreateHistogram<double>("partscatalog.ai.duration", "s", "Time until a verdict.");
        _tokens = _meter.CreateCounter<long>("partscatalog.ai.tokens", description: "Tokens by validator and kind.");
        _cost = _meter.CreateCounter<double>("partscatalog.ai.cost", "USD", "Money at the configured prices.");
    }

    /// <param name="verdict">What it said.</param>
    /// <param name="duration">Time of the call; null where it waited in a batch.</param>
    public void Record(AiVerdict verdict, TimeSpan? duration)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var tags = new TagList { { "validator", verdict.Validator.ToString() }, { "outcome", verdict.Outcome.ToString() } };
        _verdicts.Add(1, tags);
        if (duration is { } time)
        {
            _duration.Record(time.TotalSeconds, tags);
        }

        _cost.Add((double)verdict.Usage.CostUsd, tags);
        AddTokens(verdict, "cached", verdict.Usage.CachedTokens);
        AddTokens(verdict, "prompt", verdict.Usage.PromptTokens - verdict.Usage.CachedTokens);
        AddTokens(verdict, "completion", verdict.Usage.CompletionTokens);
        if (verdict.Outcome != VerdictOutcome.Judged)
        {
            _log.LogWarning("{Validator} gave no verdict: {Outcome}, {Error}", verdict.Validator, verdict.Outcome, verdict.Error);
        }
    }

    public void LogFailure(ValidatorName validator, Exception failure) =>
        _log.LogInformation(failure, "A call to {Validator} failed", validator);

    public void Dispose() => _meter.Dispose();

    private void AddTokens(AiVerdict verdict, string kind, int count) =>
        _tokens.Add(count, new TagList { { "validator", verdict.Validator.ToString() }, { "kind", kind } });
}
