namespace Aspire.Hosting.ApplicationModel;

/// <summary>A text with values in it that are known once the host starts. Made from an interpolated string.</summary>
public sealed class ReferenceExpression
{
    private readonly IReadOnlyList<Func<CancellationToken, ValueTask<string?>>> _parts;

    internal ReferenceExpression(IReadOnlyList<Func<CancellationToken, ValueTask<string?>>> parts) => _parts = parts;

    public static ReferenceExpression Create(in ReferenceExpressionHandler handler) => handler.ToExpression();

    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in _parts)
            text.Append(await part(cancellationToken));
        return text.ToString();
    }
}
