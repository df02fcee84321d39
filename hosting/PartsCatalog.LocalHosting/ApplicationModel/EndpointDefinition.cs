namespace Aspire.Hosting.ApplicationModel;

/// <summary>A port that a resource listens on, at 127.0.0.1. The number is known once the host starts, and stays the same until it ends.</summary>
internal sealed class EndpointDefinition
{
    public required string Name { get; init; }

    public string Scheme { get; init; } = "tcp";

    /// <summary>Null: a free one is chosen, and kept between runs.</summary>
    public int? FixedPort { get; init; }

    /// <summary>A variable that tells the process this port.</summary>
    public string? EnvironmentVariable { get; init; }

    /// <summary>Shown to people.</summary>
    public bool IsShown { get; set; }

    public int Port
    {
        get => field != 0 ? field : throw new InvalidOperationException($"The port of endpoint '{Name}' is known once the host has started.");
        set;
    }

    public bool IsHttp => Scheme is "http";

    public Uri Url => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Scheme}://127.0.0.1:{Port}"));
}
