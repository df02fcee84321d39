namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource whose process is given environment variables.</summary>
public interface IResourceWithEnvironment : IResource;
