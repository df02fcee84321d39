namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Endpoints;

/// <summary>What a consumer needs is away until somebody says otherwise.</summary>
internal sealed class Outage
{
    private volatile bool _isOver;
    private volatile bool _redelivered;

    public bool IsOver
    {
        get => _isOver;
        set => _isOver = value;
    }

    /// <summary>Whether the broker has delivered the message again.</summary>
    public bool Redelivered
    {
        get => _redelivered;
        set => _redelivered = value;
    }
}
