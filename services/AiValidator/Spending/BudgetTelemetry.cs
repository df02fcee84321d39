using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Spending;

/// <summary>What operators hear of the budget: how far each limit is used, a warning, and that an AI is no longer asked.</summary>
internal sealed class BudgetTelemetry : IDisposable
{
    private readonly ILogger<BudgetTelemetry> _log;
    private readonly Meter _meter;
    private readonly Counter<long> _warnings;
    private readonly Counter<long> _stops;
    private readonly ConcurrentDictionary<string, double> _used = new(StringComparer.Ordinal);

    public BudgetTelemetry(ILogger<BudgetTelemetry> log, IMeterFactory meters)
    {
        _log = log;
        _meter = meters.Create(Asking.AiTelemetry.MeterName);
        _warnings = _meter.CreateCounter<long>("partscatalog.ai.budget.warnings", description: "Limits of which the share to warn at was reached.");
        _stops = _meter.CreateCounter<long>("partscatalog.ai.budget.stops", description: "Times an AI was not asked any more because a limit was reached.");
        _meter.CreateObservableGauge("partscatalog.ai.budget.used", Used, description: "Share of a limit that is reserved or spent, by scope and kind of period, as this process last saw it.");
    }

    public void Reserved(IReadOnlyList<BudgetLevel> levels)
    {
        foreach (var level in levels)
        {
            _used[Name(level.Line)] = level.Line.LimitUsd == 0 ? 1 : (double)(level.AfterUsd / level.Line.LimitUsd);
            if (level.CrossedWarning)
            {
                _warnings.Add(1, new KeyValuePair<string, object?>("scope", level.Line.Scope));
                _log.LogWarning(
                    "The AI budget of {Scope} for {Period} is used to {Used} of {Limit} US dollars", level.Line.Scope, level.Line.Period, level.AfterUsd, level.Line.LimitUsd);
            }
        }
    }

    public void Stopped(ValidatorName validator, IReadOnlyList<BudgetLine> lines)
    {
        _stops.Add(1, new KeyValuePair<string, object?>("validator", validator.ToString()));
        _log.LogError(
            "{Validator} is not asked until there is budget again ({Limits})", validator, string.Join(", ", lines.Select(line => $"{line.Scope} {line.Period}: {line.LimitUsd} USD")));
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<double>> Used() =>
        _used.Select(pair => new Measurement<double>(pair.Value, new KeyValuePair<string, object?>("limit", pair.Key)));

    // Not the date itself: that would be another series every day.
    private static string Name(BudgetLine line) => $"{line.Scope}-{(line.Period.Length == 7 ? "month" : "day")}";
}
