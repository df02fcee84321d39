using System.Runtime.CompilerServices;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Collects the parts of <c>ReferenceExpression.Create($"…")</c>.</summary>
[InterpolatedStringHandler]
public readonly struct ReferenceExpressionHandler(int literalLength, int formattedCount)
{
    private readonly List<Func<CancellationToken, ValueTask<string?>>> _parts = new(literalLength > 0 ? formattedCount * 2 + 1 : formattedCount);

    public void AppendLiteral(string value) => _parts.Add(_ => new ValueTask<string?>(value));

    public void AppendFormatted(string? value) => _parts.Add(_ => new ValueTask<string?>(value));

    public void AppendFormatted(EndpointReference value) => _parts.Add(_ => new ValueTask<string?>(value.Url));

    public void AppendFormatted(ParameterResource value) => _parts.Add(value.GetValueAsync);

    public void AppendFormatted(IResourceBuilder<ParameterResource> value) => AppendFormatted(value.Resource);

    public void AppendFormatted(IResourceBuilder<IResourceWithConnectionString> value) => _parts.Add(value.Resource.GetConnectionStringAsync);

    internal ReferenceExpression ToExpression() => new(_parts);
}
