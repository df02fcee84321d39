using Microsoft.Extensions.Options;

namespace PartsCatalog.SupplierAdapter.Images;

/// <summary>Origins that the operator named; whoever can write the configuration could reach them anyway.</summary>
internal sealed class TrustedOrigins
{
    private readonly HashSet<(string Host, int Port)> _origins;

    /// <summary>Reads the options and the address of the host's simulator.</summary>
    public TrustedOrigins(IOptions<ImageOptions> options, IConfiguration configuration)
    {
        _origins = options.Value.TrustedOrigins
            .Append(configuration["services:supplier-simulator:http:0"])
            .Select(text => Uri.TryCreate(text, UriKind.Absolute, out var url) ? (url.IdnHost.ToLowerInvariant(), url.Port) : default)
            .Where(origin => origin.Item1 is not null)
            .ToHashSet();
    }

    /// <summary>Whether the host and port are trusted.</summary>
    public bool Contains(string host, int port) => _origins.Contains((host.Trim('[', ']').ToLowerInvariant(), port)) || _origins.Contains((host.ToLowerInvariant(), port));
}
