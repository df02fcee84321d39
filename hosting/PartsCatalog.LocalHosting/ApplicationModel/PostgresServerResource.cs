namespace Aspire.Hosting.ApplicationModel;

/// <summary>A PostgreSQL server.</summary>
public sealed class PostgresServerResource : ProcessResource, IResourceWithConnectionString
{
    internal PostgresServerResource(string name, ParameterResource? userName, ParameterResource password, int? port)
        : base(name)
    {
        UserNameParameter = userName;
        PasswordParameter = password;
        Endpoints.Add(new EndpointDefinition { Name = "tcp", FixedPort = port, IsShown = true });
    }

    internal ParameterResource? UserNameParameter { get; }

    internal ParameterResource PasswordParameter { get; }

    internal List<PostgresDatabaseResource> Databases { get; } = [];

    internal string UserName => UserNameParameter?.Value ?? "postgres";

    internal string ConnectionString =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Endpoint("tcp").Port};Username={UserName};Password={PasswordParameter.Value}");

    public ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) => new(ConnectionString);
}
