namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>Addresses of endpoints by exchange: a `queue:` address would declare the queue again, with other arguments than its owner's.</summary>
internal static class EndpointAddress
{
    public static Uri Of(string endpoint)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(endpoint);
        return new Uri($"exchange:{endpoint}");
    }
}
