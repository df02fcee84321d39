namespace PartsCatalog.AiSimulator.Completions;

/// <summary>The key of a request.</summary>
internal static class Bearer
{
    private const string Scheme = "Bearer ";

    /// <summary>The refusal of a missing or wrong key; null for a good one.</summary>
    public static ApiError? Check(HttpContext context, Provider provider)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return ApiError.NoKey;
        }

        return provider.Keys.Contains(header[Scheme.Length..].Trim(), StringComparer.Ordinal) ? null : ApiError.WrongKey;
    }
}
