using MassTransit;
using PartsCatalog.ServiceDefaults.Messaging.Envelopes;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>For a bus that is set up by hand and receives messages of the house's services.</summary>
public static class HouseEnvelopes
{
    /// <summary>JSON as the contracts have it, large bodies packed.</summary>
    public static void UseHouseEnvelopes(this IBusFactoryConfigurator bus)
    {
        ArgumentNullException.ThrowIfNull(bus);
        bus.ConfigureJsonSerializerOptions(HouseJson.Apply);
        bus.AddDeserializer(new EnvelopeReaderFactory(), isDefault: true);
    }
}
