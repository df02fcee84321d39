namespace Aspire.Hosting.ApplicationModel;

/// <summary>A RabbitMQ broker. Its management API always runs, since it tells whether the broker is ready.</summary>
public sealed class RabbitMQServerResource : ProcessResource, IResourceWithConnectionString
{
    internal RabbitMQServerResource(string name, ParameterResource? userName, ParameterResource password, int? port)
        : base(name)
    {
        UserNameParameter = userName;
        PasswordParameter = password;
        Endpoints.Add(new EndpointDefinition { Name = "tcp", Scheme = "amqp", FixedPort = port, IsShown = true });
        Endpoints.Add(new EndpointDefinition { Name = "management", Scheme = "http" });
        Endpoints.Add(new EndpointDefinition { Name = "prometheus", Scheme = "http" });
        Endpoints.Add(new EndpointDefinition { Name = "epmd" });
        Endpoints.Add(new EndpointDefinition { Name = "distribution" });
    }

    internal ParameterResource? UserNameParameter { get; }

    internal ParameterResource PasswordParameter { get; }

    internal string UserName => UserNameParameter?.Value ?? "guest";

    public ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) =>
        new(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"amqp://{Uri.EscapeDataString(UserName)}:{Uri.EscapeDataString(PasswordParameter.Value)}@127.0.0.1:{Endpoint("tcp").Port}"));
}
