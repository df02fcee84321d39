namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>The broker from `amqp://user:password@host:port/vhost`.</summary>
internal sealed record BrokerAddress(Uri Uri)
{
    public string User => Uri.UnescapeDataString(Uri.UserInfo.Split(':', 2)[0]);

    public string Password => Uri.UserInfo.Split(':', 2) is [_, var password] ? Uri.UnescapeDataString(password) : "";

    public static BrokerAddress Parse(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "amqp" or "amqps"
            ? new BrokerAddress(uri)
            : throw new InvalidOperationException("ConnectionStrings:rabbitmq must be 'amqp://user:password@host:port[/vhost]'.");

    /// <summary>Without user and password.</summary>
    public override string ToString() => $"{Uri.Scheme}://{Uri.Host}:{Uri.Port}{Uri.AbsolutePath}";
}
