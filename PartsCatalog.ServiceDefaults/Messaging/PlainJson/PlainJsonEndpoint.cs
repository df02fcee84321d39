using MassTransit;
using MassTransit.Configuration;
using RabbitMQ.Client;

namespace PartsCatalog.ServiceDefaults.Messaging.PlainJson;

/// <summary>Sets an endpoint up as a door: its public exchange, and the strict reader in place of MassTransit's envelopes.</summary>
internal static class PlainJsonEndpoint
{
    public static void Configure<TMessage>(IRabbitMqReceiveEndpointConfigurator endpoint, string exchange, PlainJsonDoor<TMessage> door)
        where TMessage : class
    {
        // Only the public exchange leads here: the message's own one carries envelopes.
        endpoint.ConfigureConsumeTopology = false;
        endpoint.Bind(exchange, binding =>
        {
            binding.ExchangeType = ExchangeType.Fanout;
            binding.Durable = true;
        });
        var factory = new PlainJsonSerializerFactory<TMessage>(door);
        endpoint.ClearSerialization();
        endpoint.AddSerializer(new SystemTextJsonMessageSerializerFactory());
        endpoint.AddDeserializer(factory, isDefault: true);
    }
}
