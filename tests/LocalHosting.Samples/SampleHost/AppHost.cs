using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using PartsCatalog.SampleHost;

// A small system for tests of the host. Servers, services, or both, by configuration.
var builder = DistributedApplication.CreateBuilder(args);

if (builder.Configuration["Sample:Servers"] == "true")
{
    builder.AddPostgres(SampleNames.Postgres).AddDatabase(SampleNames.Database);
    builder.AddRabbitMQ(SampleNames.RabbitMq).WithManagementPlugin();
    builder.AddRedis(SampleNames.Redis);
}

if (builder.Configuration["Sample:Services"] != "false")
{
    var secret = builder.AddParameter(SampleNames.Secret, secret: true);
    var first = AddService(SampleNames.First);

    AddService(SampleNames.Second)
        .WithReference(first).WaitFor(first)
        .WithEnvironment("SAMPLE_SECRET", secret)
        .WithEnvironment("SAMPLE_FIRST", first.GetEndpoint("http"))
        .WithEnvironment("SAMPLE_MIXED", ReferenceExpression.Create($"key={secret}&at={first.GetEndpoint("http")}"))
        .WithArgs("one", "two");

    AddService(SampleNames.Pair).WithReplicas(2).WithExplicitStart();

    var task = builder.AddProject(SampleNames.Task, "../SampleService/PartsCatalog.SampleService.csproj")
        .WithEnvironment("SAMPLE_EXIT_AT_START", "0");
    AddService(SampleNames.AfterTask).WaitForCompletion(task);
}

builder.Build().Run();

IResourceBuilder<ProjectResource> AddService(string name) =>
    builder.AddProject(name, "../SampleService/PartsCatalog.SampleService.csproj").WithHttpEndpoint().WithHttpHealthCheck("/health");
