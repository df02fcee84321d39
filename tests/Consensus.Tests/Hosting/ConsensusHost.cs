using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using PartsCatalog.TestSupport;

namespace PartsCatalog.Consensus.Tests.Hosting;

/// <summary>The service's program in this process, on a real database and broker, behind a real port.</summary>
internal sealed class ConsensusHost : WebApplicationFactory<Program>
{
    public const string SigningKey = "a-key-that-only-these-tests-use-0123456789";

    private readonly string _database;
    private readonly string _broker;

    public ConsensusHost(string database, string broker)
    {
        _database = database;
        _broker = broker;
        UseKestrel();
        StartServer();
    }

    public string Url => ClientOptions.BaseAddress.ToString();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting(WebHostDefaults.ServerUrlsKey, FreePort.Url);
        builder.UseSetting("ConnectionStrings:consensusdb", _database);
        builder.UseSetting("ConnectionStrings:rabbitmq", _broker);
        builder.UseSetting("Internal:SigningKey", SigningKey);
    }
}
