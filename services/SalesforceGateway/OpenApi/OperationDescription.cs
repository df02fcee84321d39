using System.Globalization;
using System.Net.Mime;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.SalesforceGateway.AcceptLookup;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.SalesforceGateway.ReadCatalog;

namespace PartsCatalog.SalesforceGateway.OpenApi;

/// <summary>Adds to each operation what its code cannot say by its types: scope, body, headers, parameters, examples.</summary>
internal sealed class OperationDescription : IOpenApiOperationTransformer
{
    public const string BearerScheme = "Bearer";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<RequiredScope>().FirstOrDefault() is { } scope)
            Secure(operation, scope, context.Document!);
        if (metadata.OfType<ApiExample>().FirstOrDefault(example => example.Status is null) is { } body)
            DescribeBody(operation, body);
        foreach (var example in metadata.OfType<ApiExample>().Where(example => example.Status is not null))
            Show(operation, example.Status!.Value.ToString(CultureInfo.InvariantCulture), MediaTypeNames.Application.Json, example.Node);
        ShowProblems(operation);
        DescribeParameters(operation);
        DescribeHeaders(operation);
        return Task.CompletedTask;
    }

    private static void Secure(OpenApiOperation operation, RequiredScope scope, OpenApiDocument document)
    {
        operation.Description += $" Needs the scope {scope.Name}.";
        operation.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiKeyScheme.Name, document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(BearerScheme, document)] = [] },
        ];
    }

    // The body is read by hand (strictly, with every error named), so its schema is written by hand.
    private static void DescribeBody(OpenApiOperation operation, ApiExample example)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [MediaTypeNames.Application.Json] = new() { Schema = LookupRequestSchema(), Example = example.Node },
            },
        };
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = IdempotencyKey.Header,
            In = ParameterLocation.Header,
            Description = $"Makes the request repeatable for 24 hours; {IdempotencyKey.Expectation}.",
            Schema = Text("", 1, IdempotencyKey.MaximumLength),
        });
    }

    private static OpenApiSchema LookupRequestSchema() => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Required = new HashSet<string> { "part_number" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["part_number"] = Text($"Expected: {PartNumber.Expectation}.", PartNumber.MinimumLength, PartNumber.MaximumLength),
            ["manufacturer"] = Text("The make, in any spelling or code. Without it a number that several makes use ends AMBIGUOUS.", 1, Brand.MaximumLength),
            ["priority"] = Choice("BATCH never delays INTERACTIVE.", "INTERACTIVE", "BATCH"),
            ["force_refresh"] = new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = JsonValue.Create(false), Description = "Go round every cache and ask the suppliers again." },
            ["source"] = Choice("Where the request comes from.", "API", "UI", "BATCH", "SALESFORCE"),
        },
    };

    private static OpenApiSchema Text(string description, int minimum, int maximum) =>
        new() { Type = JsonSchemaType.String, MinLength = minimum, MaxLength = maximum, Description = description.Length == 0 ? null : description };

    private static OpenApiSchema Choice(string description, params string[] choices) => new()
    {
        Type = JsonSchemaType.String,
        Description = description,
        Default = JsonValue.Create(choices[0]),
        Enum = [.. choices.Select(choice => (JsonNode)JsonValue.Create(choice))],
    };

    private static void ShowProblems(OpenApiOperation operation)
    {
        Show(operation, "400", MediaTypeNames.Application.ProblemJson, JsonNode.Parse(OpenApiExamples.InvalidRequest)!);
        Show(operation, "409", MediaTypeNames.Application.ProblemJson, JsonNode.Parse(OpenApiExamples.Ambiguous)!);
    }

    private static void Show(OpenApiOperation operation, string status, string mediaType, JsonNode example)
    {
        if (operation.Responses?.GetValueOrDefault(status)?.Content is { } contents && contents.TryGetValue(mediaType, out var content))
            content.Example = example;
    }

    private static void DescribeParameters(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Description ??= parameter.Name switch
            {
                "partNumber" => $"Expected: {PartNumber.Expectation}.",
                "sessionId" => "The session_id of POST /v1/lookup.",
                _ => null,
            };
        }

        if (operation.OperationId != ReadCatalogEndpoint.OperationId)
            return;
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = "manufacturer",
            In = ParameterLocation.Query,
            Description = "The make, in any spelling or code; needed where several use the number.",
            Schema = Text("", 1, Brand.MaximumLength),
        });
        operation.Parameters.Add(new OpenApiParameter { Name = "If-None-Match", In = ParameterLocation.Header, Description = "ETag of an earlier answer.", Schema = Text("", 1, 1000) });
    }

    private static void DescribeHeaders(OpenApiOperation operation)
    {
        AddHeader(operation, "202", "Location", "Where to follow the lookup.");
        foreach (var status in new[] { "202", "429", "503" })
            AddHeader(operation, status, "Retry-After", "Seconds to wait.");
        AddHeader(operation, "401", "WWW-Authenticate", "How to authenticate.");
        if (operation.OperationId != ReadCatalogEndpoint.OperationId)
            return;
        foreach (var status in new[] { "200", "304" })
        {
            AddHeader(operation, status, "ETag", "Strong tag of the record's version.");
            AddHeader(operation, status, DocumentResult.LastVerifiedHeader, "When a lookup last confirmed the record, ISO 8601.");
        }
    }

    private static void AddHeader(OpenApiOperation operation, string status, string name, string description)
    {
        if (operation.Responses?.GetValueOrDefault(status) is OpenApiResponse response)
        {
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            response.Headers[name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        }
    }
}
