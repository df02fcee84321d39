namespace PartsCatalog.Run.Lookups;

/// <summary>application/problem+json.</summary>
internal sealed record ProblemAnswer(string? Title, string? Detail, IReadOnlyList<ProblemError>? Errors)
{
    public override string ToString() =>
        Errors is { Count: > 0 } errors ? string.Join(' ', errors.Select(error => error.Detail)) : $"{Title} {Detail}".Trim();
}

internal sealed record ProblemError(string? Detail, string? Pointer);
