namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource whose process is given arguments.</summary>
public interface IResourceWithArgs : IResource;
