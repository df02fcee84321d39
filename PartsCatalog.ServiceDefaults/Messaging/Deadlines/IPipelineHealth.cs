namespace PartsCatalog.ServiceDefaults.Messaging.Deadlines;

/// <summary>Whether answers could arrive: with the broker gone nobody is late.</summary>
internal interface IPipelineHealth
{
    ValueTask<bool> IsHealthyAsync(CancellationToken cancellationToken);
}
