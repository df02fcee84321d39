using Aspire.Hosting;

namespace PartsCatalog.TestSupport;

/// <summary>
/// The real PostgreSQL, RabbitMQ and Redis of a test run. <c>./test.sh</c> starts one of each for the whole run and hands them over in variables;
/// a test project that is run alone starts those that it uses, once. They end with the test process, however it ends.
/// </summary>
public static class TestServers
{
    public const string PostgresVariable = "PARTSCATALOG_TEST_POSTGRES";
    public const string RabbitMqVariable = "PARTSCATALOG_TEST_RABBITMQ";
    public const string RabbitMqManagementVariable = "PARTSCATALOG_TEST_RABBITMQ_MANAGEMENT";
    public const string RedisVariable = "PARTSCATALOG_TEST_REDIS";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);

    private static readonly Lazy<Task<string>> OnePostgres = new(() => GivenOrStartedAsync(PostgresVariable, builder => builder.AddPostgres(PostgresName)));
    private static readonly Lazy<Task<string>> OneRedis = new(() => GivenOrStartedAsync(RedisVariable, builder => builder.AddRedis(RedisName)));
    private static readonly Lazy<Task<BrokerAddress>> OneRabbitMq = new(GivenOrStartedBrokerAsync);

    private const string PostgresName = "postgres";
    private const string RabbitMqName = "rabbitmq";
    private const string RedisName = "redis";

    /// <summary>Npgsql's connection string of a user who may create databases, with no database in it.</summary>
    public static Task<string> PostgresAsync() => OnePostgres.Value;

    public static Task<BrokerAddress> RabbitMqAsync() => OneRabbitMq.Value;

    /// <summary><c>host:port,password=…</c>.</summary>
    public static Task<string> RedisAsync() => OneRedis.Value;

    /// <summary>Starts all three, for a run of several test projects; the values are for the environment of their processes.</summary>
    public static async Task<(DistributedApplication Servers, IReadOnlyDictionary<string, string> Variables)> StartAllAsync(CancellationToken cancellationToken)
    {
        var builder = CreateBuilder();
        builder.AddPostgres(PostgresName);
        builder.AddRabbitMQ(RabbitMqName);
        builder.AddRedis(RedisName);
        var servers = await StartAsync(builder, cancellationToken);
        return (servers, new Dictionary<string, string>
        {
            [PostgresVariable] = await servers.GetConnectionStringAsync(PostgresName, cancellationToken),
            [RabbitMqVariable] = await servers.GetConnectionStringAsync(RabbitMqName, cancellationToken),
            [RabbitMqManagementVariable] = servers.GetResource(RabbitMqName).GetEndpoint("management").ToString(),
            [RedisVariable] = await servers.GetConnectionStringAsync(RedisName, cancellationToken),
        });
    }

    private static async Task<string> GivenOrStartedAsync<T>(string variable, Func<IDistributedApplicationBuilder, T> add)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given)
            return given;
        var builder = CreateBuilder();
        add(builder);
        var servers = await StartAsync(builder, CancellationToken.None);
        return await servers.GetConnectionStringAsync(servers.Resources[0].Name);
    }

    private static async Task<BrokerAddress> GivenOrStartedBrokerAsync()
    {
        if (Environment.GetEnvironmentVariable(RabbitMqVariable) is { Length: > 0 } given
            && Environment.GetEnvironmentVariable(RabbitMqManagementVariable) is { Length: > 0 } management)
            return new BrokerAddress(new Uri(given), new Uri(management));
        var builder = CreateBuilder();
        builder.AddRabbitMQ(RabbitMqName);
        var servers = await StartAsync(builder, CancellationToken.None);
        return new BrokerAddress(new Uri(await servers.GetConnectionStringAsync(RabbitMqName)), servers.GetResource(RabbitMqName).GetEndpoint("management"));
    }

    private static IDistributedApplicationBuilder CreateBuilder() =>
        DistributedApplication.CreateBuilder(new DistributedApplicationOptions { ProjectDirectory = AppContext.BaseDirectory, Temporary = true });

    private static async Task<DistributedApplication> StartAsync(IDistributedApplicationBuilder builder, CancellationToken cancellationToken)
    {
        var application = builder.Build();
        // In order where the process ends in order; the watchdogs see to the rest.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => application.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await application.StartAsync(cancellationToken);
        await application.WaitForHealthyAsync(StartLimit, cancellationToken);
        return application;
    }
}
