namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value from configuration (<c>Parameters:NAME</c>). A secret that nobody configured is generated once and kept.</summary>
public sealed class ParameterResource(string name, bool secret) : Resource(name)
{
    private string? _value;

    public bool Secret { get; } = secret;

    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken) => new(Value);

    internal string Value
    {
        get => _value ?? throw new InvalidOperationException($"Parameter '{Name}' is known once the host has started.");
        set => _value = value;
    }

    /// <summary>Given in AppHost.cs; configuration overrides it.</summary>
    internal string? Default { get; init; }
}
