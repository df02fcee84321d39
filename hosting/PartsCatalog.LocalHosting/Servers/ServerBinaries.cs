using System.Globalization;
using Aspire.Hosting.Processes;

namespace Aspire.Hosting.Servers;

/// <summary>Finds the servers where Debian's and Ubuntu's packages put them.</summary>
internal sealed class ServerBinaries(string root)
{
    /// <summary>PostgreSQL's folder of programs: of that major version, or the newest.</summary>
    public string Postgres(string? majorVersion)
    {
        var installed = new DirectoryInfo(Path.Combine(root, "usr/lib/postgresql"));
        var versions = !installed.Exists
            ? []
            : installed.GetDirectories()
                .Where(version => File.Exists(Path.Combine(version.FullName, "bin/postgres")) && File.Exists(Path.Combine(version.FullName, "bin/initdb")))
                .OrderByDescending(version => int.TryParse(version.Name, CultureInfo.InvariantCulture, out var number) ? number : 0)
                .ToList();
        if (versions.Count == 0)
            throw Missing("PostgreSQL", "postgresql");
        var chosen = majorVersion is null ? versions[0] : versions.Find(version => version.Name == majorVersion);
        return chosen is null
            ? throw new ResourceStartException(
                $"The data was written by PostgreSQL {majorVersion}, and installed is {string.Join(", ", versions.Select(version => version.Name))}. "
                + $"Install it (apt-get install postgresql-{majorVersion}), or throw the data away with --fresh.")
            : Path.Combine(chosen.FullName, "bin");
    }

    /// <summary>The script below /usr/lib: the one in /usr/sbin switches to a user of its own.</summary>
    public string RabbitMq() => Find("RabbitMQ", "rabbitmq-server", "usr/lib/rabbitmq/bin/rabbitmq-server");

    /// <summary>Erlang's port mapper, which comes with RabbitMQ's package.</summary>
    public string ErlangPortMapper() => Find("RabbitMQ's epmd", "rabbitmq-server", "usr/bin/epmd", "usr/lib/erlang/bin/epmd");

    public string Redis() => Find("Redis", "redis-server", "usr/bin/redis-server", "usr/local/bin/redis-server");

    private string Find(string server, string package, params string[] places) =>
        places.Select(place => Path.Combine(root, place)).FirstOrDefault(File.Exists) ?? throw Missing(server, package);

    private static ResourceStartException Missing(string server, string package) =>
        new($"{server} is not installed: the Debian and Ubuntu package is '{package}'. Install it with: "
            + $"{(Posix.IsRoot ? "" : "sudo ")}apt-get install -y {package}   (./run.sh does this by itself)");
}
