using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;
using PartsCatalog.AppHost;

// The map of the system. It compiles unchanged against LocalHosting (plain processes, the default) and against .NET Aspire (containers).
var builder = DistributedApplication.CreateBuilder(args);

// Secrets: from configuration (Parameters:NAME). LocalHosting makes those that nobody configured, and keeps them with the data.
var signingKey = builder.AddParameter(ResourceNames.InternalSigningKey, secret: true);
var developmentKey = builder.AddParameter(ResourceNames.DevelopmentApiKey, secret: true);

// Servers.
var postgres = builder.AddPostgres(ResourceNames.Postgres).WithDataVolume();
var lookupDatabase = postgres.AddDatabase(ResourceNames.LookupDatabase);
var supplierDatabase = postgres.AddDatabase(ResourceNames.SupplierDatabase);
var validationDatabase = postgres.AddDatabase(ResourceNames.ValidationDatabase);
var consensusDatabase = postgres.AddDatabase(ResourceNames.ConsensusDatabase);
var catalogDatabase = postgres.AddDatabase(ResourceNames.CatalogDatabase);
var gatewayDatabase = postgres.AddDatabase(ResourceNames.GatewayDatabase);
var rabbitmq = builder.AddRabbitMQ(ResourceNames.RabbitMq).WithManagementPlugin().WithDataVolume();
var redis = builder.AddRedis(ResourceNames.Redis).WithDataVolume();

// The outside world, simulated. What has no real address and key in configuration is asked there.
var supplierSimulator = AddSimulator(ResourceNames.SupplierSimulator, "SupplierSimulator");
var aiSimulator = AddSimulator(ResourceNames.AiSimulator, "AiSimulator");

// A part number goes through these in this order.
var orchestrator = AddService(ResourceNames.LookupOrchestrator, "LookupOrchestrator", lookupDatabase);

var supplierAdapter = AddService(ResourceNames.SupplierAdapter, "SupplierAdapter", supplierDatabase)
    .WithReference(supplierSimulator);

var aiValidator = AddService(ResourceNames.AiValidator, "AiValidator", validationDatabase)
    .WithReference(aiSimulator);

var consensus = AddService(ResourceNames.Consensus, "Consensus", consensusDatabase);

var catalogBuilder = AddService(ResourceNames.CatalogBuilder, "CatalogBuilder", catalogDatabase);

var gateway = AddService(ResourceNames.SalesforceGateway, "SalesforceGateway", gatewayDatabase)
    .WithReference(orchestrator)
    .WithReference(supplierAdapter)
    .WithReference(consensus)
    .WithReference(catalogBuilder)
    .WithEnvironment("Gateway__DevelopmentApiKey", ReferenceExpression.Create($"{ResourceNames.DevelopmentApiKeyPrefix}{developmentKey}"))
    .WithExternalHttpEndpoints();

// Real suppliers and AIs: what is configured here (.env, user secrets, variables) is handed to the service that calls them.
PassOn("Suppliers", supplierAdapter);
PassOn("Ai", aiValidator);
// What the suppliers' terms allow, and how long a lookup answers others.
PassOn("Gateway:Usage", gateway);
PassOn("Lookup", orchestrator);

builder.Build().Run();

IResourceBuilder<ProjectResource> AddService(string name, string project, IResourceBuilder<PostgresDatabaseResource> database) =>
    builder.AddProject(name, $"../services/{project}/PartsCatalog.{project}.csproj")
        .WithHttpEndpoint()
        .WithHttpHealthCheck("/health")
        .WithReference(database).WaitFor(database)
        .WithReference(rabbitmq).WaitFor(rabbitmq)
        .WithReference(redis) // not waited for: every service works without it, slower
        .WithEnvironment("Internal__SigningKey", signingKey);

IResourceBuilder<ProjectResource> AddSimulator(string name, string project) =>
    builder.AddProject(name, $"../simulators/{project}/PartsCatalog.{project}.csproj")
        .WithHttpEndpoint()
        .WithHttpHealthCheck("/health");

void PassOn(string section, IResourceBuilder<ProjectResource> service)
{
    foreach (var (key, value) in builder.Configuration.GetSection(section).AsEnumerable())
    {
        if (value is not null)
            service.WithEnvironment(key.Replace(":", "__"), value);
    }
}
