namespace PartsCatalog.SalesforceGateway.RateLimits;

/// <summary>A client's windows in this process. Safe for threads.</summary>
internal sealed class LocalWindows(int perMinute, int perHour)
{
    private readonly Lock _gate = new();
    private readonly SlidingWindow _minute = new(perMinute, RateWindows.Minute);
    private readonly SlidingWindow _hour = new(perHour, RateWindows.Hour);

    public bool HaveLimits(int minute, int hour) => _minute.Limit == minute && _hour.Limit == hour;

    /// <summary>Counts a request in both windows, or, where one is used up, in neither.</summary>
    public RateLimitDecision Take(DateTimeOffset now)
    {
        lock (_gate)
        {
            _minute.Advance(now);
            _hour.Advance(now);
            var allowed = _minute.Remaining > 0 && _hour.Remaining > 0;
            if (allowed)
            {
                _minute.Take();
                _hour.Take();
            }

            return new RateLimitDecision(allowed, WindowState.Tightest(
                new WindowState(RateWindows.MinutePolicy, _minute.Limit, _minute.Remaining, _minute.UntilRoom(now)),
                new WindowState(RateWindows.HourPolicy, _hour.Limit, _hour.Remaining, _hour.UntilRoom(now))));
        }
    }

    /// <summary>Takes back what <see cref="Take"/> counted.</summary>
    public void GiveBack()
    {
        lock (_gate)
        {
            _minute.GiveBack();
            _hour.GiveBack();
        }
    }
}
