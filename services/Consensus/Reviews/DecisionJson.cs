using System.Text.Json;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.ServiceDefaults.Problems;

namespace PartsCatalog.Consensus.Reviews;

/// <summary>Reads and checks the bodies of decisions.</summary>
internal static class DecisionJson
{
    private const int LargestBulk = 1000;

    /// <summary>The body; null when it is no JSON of the kind.</summary>
    public static async Task<T?> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, ContractJson.Options, cancellationToken);
        }
        catch (JsonException)
        {
            // The caller is told what was expected.
            return null;
        }
    }

    /// <summary>What is wrong with a decision.</summary>
    public static List<FieldError> Faults(DecisionBody? body, string at = "")
    {
        if (body is null)
        {
            return [new FieldError("The decision is no JSON object of the kind; expected action (ACCEPT, CHOOSE, TYPE, NOT_APPLICABLE), source, value, why", at.Length == 0 ? "/" : at)];
        }

        var faults = new List<FieldError>();
        if (body.Action is not { } action || !Enum.IsDefined(action))
        {
            faults.Add(new FieldError("action is missing; expected ACCEPT, CHOOSE, TYPE or NOT_APPLICABLE", $"{at}/action"));
        }

        if (body.Action == DecisionAction.Choose && string.IsNullOrWhiteSpace(body.Source))
        {
            faults.Add(new FieldError("source is missing; expected the source whose value is chosen", $"{at}/source"));
        }

        if (body.Action == DecisionAction.Type && body.Value is null)
        {
            faults.Add(new FieldError("value is missing; expected a string, or a list of strings", $"{at}/value"));
        }

        if (body.Why?.Length > DecisionBody.LongestWhy)
        {
            faults.Add(new FieldError($"why has {body.Why.Length} characters; expected at most {DecisionBody.LongestWhy}", $"{at}/why"));
        }

        return faults;
    }

    /// <summary>What is wrong with a decision for many.</summary>
    public static List<FieldError> Faults(BulkDecision? bulk)
    {
        if (bulk is null)
        {
            return [new FieldError("The body is no JSON object of the kind; expected attribute, source, manufacturer, limit, decision", "/")];
        }

        var faults = Faults(bulk.Decision, "/decision");
        if (AttributeRegistry.Find(bulk.Attribute ?? "") is null)
        {
            faults.Add(new FieldError($"attribute is '{bulk.Attribute}'; expected a name of the registry, for example color", "/attribute"));
        }

        if (bulk.Limit is < 1 or > LargestBulk)
        {
            faults.Add(new FieldError($"limit is {bulk.Limit}; expected 1 to {LargestBulk}", "/limit"));
        }

        if (bulk.Manufacturer is not null && Brand.Canonicalize(bulk.Manufacturer) is null)
        {
            faults.Add(new FieldError($"manufacturer is '{bulk.Manufacturer}'; expected a name of 1 to {Brand.MaximumLength} characters", "/manufacturer"));
        }

        if (bulk.Decision?.Action == DecisionAction.Type)
        {
            faults.Add(new FieldError("action is TYPE; expected ACCEPT, CHOOSE or NOT_APPLICABLE: a typed value is a matter of one part", "/decision/action"));
        }

        return faults;
    }
}
