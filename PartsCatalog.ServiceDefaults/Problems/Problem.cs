using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PartsCatalog.ServiceDefaults.Problems;

/// <summary>Answers in the form of RFC 9457.</summary>
public static class Problem
{
    /// <summary>400 with `errors: [{ detail, pointer }]`.</summary>
    public static ProblemHttpResult Validation(params IReadOnlyList<FieldError> errors)
    {
        ArgumentOutOfRangeException.ThrowIfZero(errors.Count);
        return Of(StatusCodes.Status400BadRequest, "The request is not valid.", errors.Count == 1 ? errors[0].Detail : null, errors);
    }

    /// <summary>Any status with a title and, where it helps, a detail.</summary>
    public static ProblemHttpResult Of(int status, string title, string? detail = null, IReadOnlyList<FieldError>? errors = null)
    {
        Dictionary<string, object?>? extensions = errors is null ? null : new() { ["errors"] = errors };
        return TypedResults.Problem(detail, instance: null, status, title, type: null, extensions);
    }
}
