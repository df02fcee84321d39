namespace PartsCatalog.Consensus.Tests.Hosting;

/// <summary>A typed client as services have them.</summary>
internal sealed class InternalCaller(HttpClient http)
{
    public HttpClient Http => http;
}
