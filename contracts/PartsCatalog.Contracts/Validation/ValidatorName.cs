namespace PartsCatalog.Contracts.Validation;

/// <summary>An AI that judges claims.</summary>
public enum ValidatorName
{
    OpenAi,
    Grok,
}
