namespace Aspire.Hosting.ApplicationModel;

/// <summary>What AppHost.cs holds while it describes a resource.</summary>
public interface IResourceBuilder<out T>
    where T : IResource
{
    IDistributedApplicationBuilder ApplicationBuilder { get; }

    T Resource { get; }
}
