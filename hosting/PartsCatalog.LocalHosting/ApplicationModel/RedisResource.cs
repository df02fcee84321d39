namespace Aspire.Hosting.ApplicationModel;

/// <summary>A Redis server.</summary>
public sealed class RedisResource : ProcessResource, IResourceWithConnectionString
{
    internal RedisResource(string name, ParameterResource password, int? port)
        : base(name)
    {
        PasswordParameter = password;
        Endpoints.Add(new EndpointDefinition { Name = "tcp", FixedPort = port, IsShown = true });
    }

    internal ParameterResource PasswordParameter { get; }

    public ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"127.0.0.1:{Endpoint("tcp").Port},password={PasswordParameter.Value}"));
}
