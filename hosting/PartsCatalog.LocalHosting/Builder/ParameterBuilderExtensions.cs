using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static class ParameterBuilderExtensions
{
    /// <summary>A value from configuration, <c>Parameters:NAME</c>. A secret that nobody configured is generated once and kept with the data.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(this IDistributedApplicationBuilder builder, string name, bool secret = false) =>
        builder.AddResource(new ParameterResource(name, secret));

    /// <summary>A value that configuration, <c>Parameters:NAME</c>, may override.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder,
        string name,
        string value,
        bool publishValueAsDefault = false,
        bool secret = false) =>
        builder.AddResource(new ParameterResource(name, secret) { Default = value });

    internal static ParameterResource GeneratedPassword(this IDistributedApplicationBuilder builder, string server) =>
        builder.AddParameter(server + "-password", secret: true).Resource;
}
