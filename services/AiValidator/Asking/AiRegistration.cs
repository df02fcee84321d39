using System.ComponentModel.DataAnnotations;
using PartsCatalog.AiValidator.Prompts;
using PartsCatalog.AiValidator.Spending;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Asking;

internal static class AiRegistration
{
    /// <summary>Adds the AIs of configuration sections Ai:OpenAi and Ai:Grok.</summary>
    public static WebApplicationBuilder AddAiJudges(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(AiOptions.SectionName);
        builder.Services.AddOptions<AiOptions>().Bind(section)
            .ValidateDataAnnotations()
            .Validate(ai => IsValid(ai.Budget), $"{AiOptions.SectionName}:Budget: expected limits from 0 and WarnAtShare from 0.01 to 1.")
            .Validate(ai => IsValid(ai.Examples), $"{AiOptions.SectionName}:Examples: expected Most from 0 to 5 and Share from 0 to 1.")
            .ValidateOnStart();
        foreach (var name in Enum.GetNames<ValidatorName>())
        {
            builder.Services.AddOptions<AiModelOptions>(name)
                .Bind(section.GetSection(name))
                .ValidateDataAnnotations()
                .Validate(ai => PromptLibrary.Has(ai.PromptFamily, ai.PromptVersion), $"{AiOptions.SectionName}:{name}: PromptFamily and PromptVersion name no prompt of this program.")
                .Validate(
                    ai => ai.TrialPromptVersion is null || PromptLibrary.Has(ai.PromptFamily, ai.TrialPromptVersion),
                    $"{AiOptions.SectionName}:{name}: TrialPromptVersion names no prompt of this program.")
                .Validate(ai => IsValid(ai.Budget), $"{AiOptions.SectionName}:{name}:Budget: expected limits from 0 and WarnAtShare from 0.01 to 1.")
                .Validate(ai => IsValid(ai.Batch), $"{AiOptions.SectionName}:{name}:Batch: a value is out of its range (BatchOptions).")
                .ValidateOnStart();
        }

        builder.Services.ConfigureOptions<SimulatorFallback>();
        builder.Services.AddSingleton<AiTelemetry>();
        builder.Services.AddSingleton<AiJudgeFactory>();
        builder.Services.AddSingleton<AiJudges>();
        builder.Services.AddSingleton<BudgetTelemetry>();
        builder.Services.AddSingleton<BudgetLedger>();
        builder.Services.AddSingleton<Purses>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Purses>());
        return builder;
    }

    // Annotations of a nested object are not looked at by themselves.
    private static bool IsValid(object options) => Validator.TryValidateObject(options, new ValidationContext(options), null, validateAllProperties: true);
}
