using Aspire.Hosting.Processes;
using Aspire.Hosting.Servers;

namespace PartsCatalog.LocalHosting.Tests.Servers;

public sealed class A_server_that_is_not_installed : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly ServerBinaries _binaries;

    public A_server_that_is_not_installed() => _binaries = new ServerBinaries(_scratch.Path);

    [Fact]
    public void Is_named_with_its_package_and_the_command()
    {
        Message(() => _binaries.Postgres(majorVersion: null)).ShouldContain("apt-get install -y postgresql ");
        Message(() => _binaries.RabbitMq()).ShouldContain("apt-get install -y rabbitmq-server ");
        Message(() => _binaries.Redis()).ShouldContain("apt-get install -y redis-server ");
    }

    [Fact]
    public void Does_not_hide_that_another_version_of_it_is()
    {
        Install("usr/lib/postgresql/15/bin");
        Install("usr/lib/postgresql/17/bin");

        _binaries.Postgres(majorVersion: null).ShouldEndWith("/17/bin");
        _binaries.Postgres("15").ShouldEndWith("/15/bin");
        Message(() => _binaries.Postgres("14")).ShouldContain("postgresql-14");
    }

    public void Dispose() => _scratch.Dispose();

    private static string Message(Func<string> find) => Should.Throw<ResourceStartException>(find).Message;

    private void Install(string directory)
    {
        Directory.CreateDirectory(_scratch[directory]);
        foreach (var program in new[] { "postgres", "initdb" })
            File.WriteAllText(_scratch[Path.Combine(directory, program)], "");
    }
}
