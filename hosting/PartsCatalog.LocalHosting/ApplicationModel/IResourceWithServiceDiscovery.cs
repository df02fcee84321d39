namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that others find as <c>services__NAME__ENDPOINT__0</c>.</summary>
public interface IResourceWithServiceDiscovery : IResourceWithEndpoints;
