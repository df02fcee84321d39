namespace PartsCatalog.AiSimulator.Faults;

/// <summary>The fault of each provider; a new one replaces the old one.</summary>
internal sealed class FaultSwitchboard
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Fault> _faults = new(StringComparer.OrdinalIgnoreCase);
    private readonly Random _random = new(1);

    public FaultSwitchboard(SimulatorOptions options, Providers providers)
    {
        foreach (var configured in options.Faults)
        {
            var fault = new Fault
            {
                Provider = configured.Provider,
                Mode = Enum.TryParse<FaultMode>(configured.Mode?.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var mode) ? mode : (FaultMode)(-1),
                LatencyMs = configured.LatencyMs,
                Probability = configured.Probability,
                Count = configured.Count,
            };
            if (fault.Problem(providers) is { } problem)
            {
                throw new InvalidOperationException($"Faults in the configuration: {problem}");
            }

            Set(fault);
        }
    }

    public IReadOnlyList<Fault> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _faults.Values];
            }
        }
    }

    public void Set(Fault fault)
    {
        lock (_gate)
        {
            if (fault.Mode is FaultMode.None)
            {
                _faults.Remove(fault.Provider!);
            }
            else
            {
                _faults[fault.Provider!] = fault;
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    /// <summary>Whether the next call is struck, and by what; a counted fault counts down.</summary>
    public bool Take(string provider, out Fault? fault) => Take(provider, static _ => true, out fault);

    /// <summary>The same for what only some modes can strike; another one is left as it is, its count too.</summary>
    public bool Take(string provider, Func<FaultMode, bool> canStrike, out Fault? fault)
    {
        lock (_gate)
        {
            if (!_faults.TryGetValue(provider, out fault) || !canStrike(fault.Mode) || _random.NextDouble() >= fault.Probability)
            {
                fault = null;
                return false;
            }

            switch (fault.Count)
            {
                case 1:
                    _faults.Remove(provider);
                    break;
                case { } left:
                    _faults[provider] = fault with { Count = left - 1 };
                    break;
            }

            return true;
        }
    }
}
