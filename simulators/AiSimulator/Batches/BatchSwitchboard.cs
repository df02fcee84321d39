namespace PartsCatalog.AiSimulator.Batches;

/// <summary>The switch of each provider; counted ones count down.</summary>
internal sealed class BatchSwitchboard
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, BatchSwitch> _switches = new(StringComparer.OrdinalIgnoreCase);

    public BatchSwitch Of(string provider)
    {
        lock (_gate)
        {
            return _switches.GetValueOrDefault(provider) ?? new BatchSwitch();
        }
    }

    public void Set(BatchSwitch value)
    {
        lock (_gate)
        {
            _switches[value.Provider!] = value;
        }
    }

    /// <summary>Whether the reply about this new batch is lost.</summary>
    public bool TakeLostReply(string provider) => Take(provider, now => now.LostReplies, now => now with { LostReplies = now.LostReplies - 1 });

    /// <summary>Whether the reply about this new file is lost.</summary>
    public bool TakeLostUpload(string provider) => Take(provider, now => now.LostUploads, now => now with { LostUploads = now.LostUploads - 1 });

    /// <summary>Whether this download breaks off.</summary>
    public bool TakeCutDownload(string provider) => Take(provider, now => now.CutDownloads, now => now with { CutDownloads = now.CutDownloads - 1 });

    private bool Take(string provider, Func<BatchSwitch, int> left, Func<BatchSwitch, BatchSwitch> less)
    {
        lock (_gate)
        {
            if (!_switches.TryGetValue(provider, out var now) || left(now) == 0)
            {
                return false;
            }

            _switches[provider] = less(now);
            return true;
        }
    }
}
