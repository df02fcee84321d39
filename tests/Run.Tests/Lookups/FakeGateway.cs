using System.Net;
using System.Text;

namespace PartsCatalog.Run.Tests.Lookups;

/// <summary>Answers in the order given, and notes what it was asked.</summary>
internal sealed class FakeGateway(params (HttpStatusCode Status, string Body)[] answers) : HttpMessageHandler
{
    private readonly Queue<(HttpStatusCode Status, string Body)> _answers = new(answers);

    public List<string> Asked { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
        var (status, body) = _answers.Dequeue();
        return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
    }
}
