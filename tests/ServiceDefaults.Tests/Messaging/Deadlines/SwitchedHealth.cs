using PartsCatalog.ServiceDefaults.Messaging.Deadlines;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Deadlines;

internal sealed class SwitchedHealth : IPipelineHealth
{
    public bool IsHealthy { get; set; } = true;

    public ValueTask<bool> IsHealthyAsync(CancellationToken cancellationToken) => new(IsHealthy);
}
