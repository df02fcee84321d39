using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Content;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Data;

/// <summary>The columns that both AIs have, in one order for writing and reading. An AI that was not asked has nulls.</summary>
internal static class ValidationColumns
{
    private static readonly string[] Names =
    [
        "request_timestamp", "response_timestamp", "model", "prompt", "outcome", "error", "part_match_confidence", "validation_result",
        "confidence_scores", "generated_title", "generated_description", "conflicts_found", "prompt_tokens", "cached_tokens",
        "completion_tokens", "cost_usd", "request_key", "cached", "suspicious", "recommendations", "title_score", "description_score", "content_faults",
        "usage_estimated",
    ];

    public static int Count => Names.Length;

    /// <summary>"openai_request_timestamp, …".</summary>
    public static string List(ValidatorName validator) => string.Join(", ", Names.Select(name => $"{Prefix(validator)}_{name}"));

    public static void AddParameters(NpgsqlParameterCollection parameters, AiJudgement? judgement)
    {
        var verdict = judgement?.Verdict;
        Add(parameters, NpgsqlDbType.TimestampTz, verdict?.AskedAt.ToUniversalTime());
        Add(parameters, NpgsqlDbType.TimestampTz, verdict?.AnsweredAt.ToUniversalTime());
        Add(parameters, NpgsqlDbType.Text, verdict?.Model);
        Add(parameters, NpgsqlDbType.Text, judgement?.PromptId);
        Add(parameters, NpgsqlDbType.Text, verdict?.Outcome.ToString());
        Add(parameters, NpgsqlDbType.Text, verdict?.Error);
        Add(parameters, NpgsqlDbType.Numeric, verdict?.PartMatchConfidence);
        Add(parameters, NpgsqlDbType.Jsonb, verdict is null ? null : Json(verdict.Attributes));
        Add(parameters, NpgsqlDbType.Jsonb, verdict is null ? null : Json(verdict.Attributes.ToDictionary(a => a.Attribute, a => a.Confidence)));
        Add(parameters, NpgsqlDbType.Text, verdict?.Title);
        Add(parameters, NpgsqlDbType.Text, verdict?.Description);
        Add(parameters, NpgsqlDbType.Array | NpgsqlDbType.Text, verdict?.Conflicts.ToArray());
        Add(parameters, NpgsqlDbType.Integer, verdict?.Usage.PromptTokens);
        Add(parameters, NpgsqlDbType.Integer, verdict?.Usage.CachedTokens);
        Add(parameters, NpgsqlDbType.Integer, verdict?.Usage.CompletionTokens);
        Add(parameters, NpgsqlDbType.Numeric, verdict?.Usage.CostUsd);
        Add(parameters, NpgsqlDbType.Uuid, judgement?.RequestKey);
        Add(parameters, NpgsqlDbType.Boolean, verdict?.FromCache);
        Add(parameters, NpgsqlDbType.Jsonb, verdict?.Suspicious is { } suspicious ? Json(suspicious) : null);
        Add(parameters, NpgsqlDbType.Array | NpgsqlDbType.Text, verdict?.Recommendations?.ToArray());
        Add(parameters, NpgsqlDbType.Numeric, judgement?.Content.Title);
        Add(parameters, NpgsqlDbType.Numeric, judgement?.Content.Description);
        Add(parameters, NpgsqlDbType.Array | NpgsqlDbType.Text, judgement?.Content.Faults.ToArray());
        Add(parameters, NpgsqlDbType.Boolean, verdict?.Usage.IsEstimated);
    }

    /// <summary>Reads one AI's columns from <paramref name="first"/> on; null when it was not asked.</summary>
    public static AiJudgement? Read(NpgsqlDataReader row, int first, ValidatorName validator)
    {
        if (row.IsDBNull(first))
        {
            return null;
        }

        var verdict = new AiVerdict
        {
            Validator = validator,
            AskedAt = row.GetFieldValue<DateTimeOffset>(first),
            AnsweredAt = row.GetFieldValue<DateTimeOffset>(first + 1),
            Model = row.GetString(first + 2),
            Outcome = Enum.Parse<VerdictOutcome>(row.GetString(first + 4)),
            Error = Text(row, first + 5),
            PartMatchConfidence = row.GetDecimal(first + 6),
            Attributes = JsonSerializer.Deserialize<AttributeVerdict[]>(row.GetString(first + 7), ContractJson.Options) ?? [],
            Title = Text(row, first + 9),
            Description = Text(row, first + 10),
            Conflicts = row.GetFieldValue<string[]>(first + 11),
            Usage = new AiUsage
            {
                PromptTokens = row.GetInt32(first + 12),
                CachedTokens = row.GetInt32(first + 13),
                CompletionTokens = row.GetInt32(first + 14),
                CostUsd = row.GetDecimal(first + 15),
                IsEstimated = row.IsDBNull(first + 23) ? null : row.GetBoolean(first + 23),
            },
            FromCache = row.IsDBNull(first + 17) ? null : row.GetBoolean(first + 17),
            Suspicious = row.IsDBNull(first + 18) ? null : JsonSerializer.Deserialize<SuspiciousValue[]>(row.GetString(first + 18), ContractJson.Options),
            Recommendations = row.IsDBNull(first + 19) ? null : row.GetFieldValue<string[]>(first + 19),
        };
        return new AiJudgement(verdict, row.GetString(first + 3), row.IsDBNull(first + 16) ? Guid.Empty : row.GetGuid(first + 16))
        {
            Content = row.IsDBNull(first + 20)
                ? ContentMarks.None
                : new ContentMarks(row.GetDecimal(first + 20), row.GetDecimal(first + 21), row.GetFieldValue<string[]>(first + 22)),
        };
    }

    public static string Json<T>(T value) => JsonSerializer.Serialize(value, ContractJson.Options);

    /// <summary>The beginning of an AI's column names.</summary>
    public static string Prefix(ValidatorName validator) => validator switch
    {
        ValidatorName.OpenAi => "openai",
        ValidatorName.Grok => "grok",
        _ => throw new ArgumentOutOfRangeException(nameof(validator), validator, "No columns for this AI."),
    };

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static void Add(NpgsqlParameterCollection parameters, NpgsqlDbType type, object? value) =>
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });
}
