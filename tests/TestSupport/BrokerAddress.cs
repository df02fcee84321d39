namespace PartsCatalog.TestSupport;

/// <param name="Amqp">With user and password, without virtual host.</param>
/// <param name="Management">The management API, same user.</param>
public sealed record BrokerAddress(Uri Amqp, Uri Management);
