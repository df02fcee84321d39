using PartsCatalog.AiValidator.Prompts;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Asking;

internal static class AiRegistration
{
    /// <summary>Adds the AIs of configuration sections Ai:OpenAi and Ai:Grok.</summary>
    public static WebApplicationBuilder AddAiJudges(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(AiOptions.SectionName);
        builder.Services.AddOptions<AiOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        foreach (var name in Enum.GetNames<ValidatorName>())
        {
            builder.Services.AddOptions<AiModelOptions>(name)
                .Bind(section.GetSection(name))
                .ValidateDataAnnotations()
                .Validate(ai => PromptLibrary.Has(ai.PromptFamily, ai.PromptVersion), $"{AiOptions.SectionName}:{name}: PromptFamily and PromptVersion name no prompt of this program.")
                .ValidateOnStart();
        }

        builder.Services.ConfigureOptions<SimulatorFallback>();
        builder.Services.AddSingleton<AiTelemetry>();
        builder.Services.AddSingleton<AiJudgeFactory>();
        builder.Services.AddSingleton<AiJudges>();
        return builder;
    }
}
