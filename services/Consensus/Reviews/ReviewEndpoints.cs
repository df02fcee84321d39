using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.Contracts.Json;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Problems;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.Consensus.Reviews;

/// <summary>What waits for a person.</summary>
internal static class ReviewEndpoints
{
    /// <summary>Most items in one answer.</summary>
    public const int LargestPage = 1000;

    private const int DefaultPage = 100;

    /// <summary>Maps GET /internal/reviews[?status=open&amp;limit=] and GET /internal/reviews/{id}, the latter with the ETag that a decision names.</summary>
    public static void MapReviews(this IEndpointRouteBuilder app)
    {
        app.MapGet("/internal/reviews", ListReviews).RequireInternal(Role.Viewer);
        app.MapGet("/internal/reviews/{reviewId:guid}", GetReview).RequireInternal(Role.Viewer);
    }

    private static async Task<Results<JsonHttpResult<ReviewDetail>, ProblemHttpResult>> GetReview(
        Guid reviewId, ReviewReader reader, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(reviewId, cancellationToken) is not { } review)
        {
            return Problem.Of(StatusCodes.Status404NotFound, "There is no such review.", $"No item of the review queue has the id {reviewId}.");
        }

        response.Headers.ETag = $"\"{review.Item.Version}\"";
        return TypedResults.Json(review, ContractJson.Options);
    }

    private static async Task<Results<JsonHttpResult<IReadOnlyList<ReviewItem>>, ProblemHttpResult>> ListReviews(
        string? status, int? limit, ReviewReader reader, CancellationToken cancellationToken)
    {
        var wanted = ReviewStatus.Open;
        if (status is not null && (!Enum.TryParse(status, ignoreCase: true, out wanted) || !Enum.IsDefined(wanted) || char.IsDigit(status[0])))
        {
            return Problem.Validation(new FieldError($"status is '{status}'; expected open, settled or decided", "/status"));
        }

        if (limit is < 1 or > LargestPage)
        {
            return Problem.Validation(new FieldError($"limit is {limit}; expected 1 to {LargestPage}", "/limit"));
        }

        return TypedResults.Json(await reader.ListAsync(wanted, limit ?? DefaultPage, cancellationToken), ContractJson.Options);
    }
}
