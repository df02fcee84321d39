namespace Aspire.Hosting.ApplicationModel;

/// <summary>A database, made in its server when that is first ready.</summary>
public sealed class PostgresDatabaseResource(string name, string databaseName, PostgresServerResource server)
    : Resource(name), IResourceWithConnectionString, IResourceWithParent
{
    public string DatabaseName { get; } = databaseName;

    public PostgresServerResource Server { get; } = server;

    IResource IResourceWithParent.Parent => Server;

    public ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) =>
        new($"{Server.ConnectionString};Database={DatabaseName}");
}
