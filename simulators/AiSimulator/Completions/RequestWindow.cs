namespace PartsCatalog.AiSimulator.Completions;

/// <summary>Counts requests in fixed minutes, as the providers' own limits do.</summary>
internal sealed class RequestWindow(int perMinute, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private long _minute;
    private int _used;

    /// <summary>Takes one request; false with the seconds to wait when the minute is used up.</summary>
    public bool TryTake(out int retryAfterSeconds)
    {
        retryAfterSeconds = 0;
        if (perMinute == 0)
        {
            return true;
        }

        lock (_gate)
        {
            var seconds = clock.GetUtcNow().ToUnixTimeSeconds();
            if (seconds / 60 != _minute)
            {
                (_minute, _used) = (seconds / 60, 0);
            }

            if (_used < perMinute)
            {
                _used++;
                return true;
            }

            retryAfterSeconds = (int)(60 - (seconds % 60));
            return false;
        }
    }
}
