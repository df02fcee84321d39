using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Spending;

/// <summary>
/// The money that one AI may spend in this process. It is taken from the ledger some calls' worth at a time, so that a call costs no commit;
/// what is in the purse counts as spent for all others. Without a limit it asks nobody.
/// </summary>
internal sealed class BudgetPurse(ValidatorName validator, BudgetOptions own, BudgetOptions all, BudgetLedger ledger, BudgetTelemetry telemetry, TimeProvider clock) : IDisposable
{
    /// <summary>Calls that are reserved for at a time; a crash loses at most their money, until the day and month are over.</summary>
    private const int CallsAtATime = 20;

    private static readonly TimeSpan AskedAgainAfter = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _door = new(1, 1);
    private readonly Lock _gate = new();
    private IReadOnlyList<BudgetLine> _lines = [];
    private DateOnly _day;
    private decimal _rest;
    private DateTimeOffset _emptyUntil;

    /// <summary>Whether there is any limit.</summary>
    public bool IsLimited { get; } = own.DailyUsd is not null || own.MonthlyUsd is not null || all.DailyUsd is not null || all.MonthlyUsd is not null;

    /// <summary>The limits that hold on a day.</summary>
    public IReadOnlyList<BudgetLine> LinesOf(DateOnly day) =>
        [.. BudgetLine.Of(BudgetLine.All, all, day), .. BudgetLine.Of(validator.ToString(), own, day)];

    /// <summary>Puts money aside for a call; false when a limit is reached.</summary>
    public async ValueTask<bool> ReserveAsync(decimal amount, CancellationToken cancellationToken)
    {
        if (!IsLimited)
        {
            return true;
        }

        var now = clock.GetUtcNow();
        if (TryTake(amount, now))
        {
            return true;
        }

        await _door.WaitAsync(cancellationToken);
        try
        {
            await TurnDayAsync(now, cancellationToken);
            return TryTake(amount, now) || await RefillAsync(amount, now, cancellationToken);
        }
        finally
        {
            _door.Release();
        }
    }

    /// <summary>Puts back what a call did not cost, or takes what it cost more.</summary>
    public void Settle(decimal reserved, decimal spent)
    {
        if (IsLimited)
        {
            lock (_gate)
            {
                _rest += reserved - spent;
            }
        }
    }

    /// <summary>Gives the rest back to the ledger.</summary>
    public Task GiveBackAsync(CancellationToken cancellationToken)
    {
        decimal rest;
        lock (_gate)
        {
            (rest, _rest) = (_rest, 0);
        }

        return rest == 0 ? Task.CompletedTask : ledger.GiveBackAsync(_lines, rest, cancellationToken);
    }

    public void Dispose() => _door.Dispose();

    private bool TryTake(decimal amount, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_day != DateOnly.FromDateTime(now.UtcDateTime) || _rest < amount)
            {
                return false;
            }

            _rest -= amount;
            return true;
        }
    }

    private async Task TurnDayAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (_day != today)
        {
            // Yesterday's rest belongs to yesterday's limits, and to this month's.
            await GiveBackAsync(cancellationToken);
            (_day, _lines, _emptyUntil) = (today, LinesOf(today), default);
        }
    }

    private async Task<bool> RefillAsync(decimal amount, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now < _emptyUntil)
        {
            return false;
        }

        decimal missing;
        lock (_gate)
        {
            missing = amount - _rest;
        }

        foreach (var wanted in (decimal[])[missing + ((CallsAtATime - 1) * amount), missing])
        {
            if (await ledger.ReserveAsync(_lines, wanted, cancellationToken) is { } levels)
            {
                telemetry.Reserved(levels);
                lock (_gate)
                {
                    _rest += wanted - amount;
                }

                return true;
            }
        }

        _emptyUntil = now + AskedAgainAfter;
        telemetry.Stopped(validator, _lines);
        return false;
    }
}
