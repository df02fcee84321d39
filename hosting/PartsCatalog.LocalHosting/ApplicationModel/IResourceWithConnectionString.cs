namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that others reach by <c>ConnectionStrings__NAME</c>.</summary>
public interface IResourceWithConnectionString : IResource
{
    ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default);
}
