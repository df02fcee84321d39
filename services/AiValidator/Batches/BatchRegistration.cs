namespace PartsCatalog.AiValidator.Batches;

internal static class BatchRegistration
{
    /// <summary>Adds the providers' batch APIs, switched on an AI by Ai:OpenAi:Batch and Ai:Grok:Batch. What waits is looked after also where they are switched off.</summary>
    public static WebApplicationBuilder AddBatches(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ParkedLookups>();
        builder.Services.AddSingleton<UnreadableLookups>();
        builder.Services.AddSingleton<DirectRequests>();
        builder.Services.AddSingleton<OpenBatches>();
        builder.Services.AddSingleton<BatchGathering>();
        builder.Services.AddSingleton<BatchSubmission>();
        builder.Services.AddSingleton<BatchUptake>();
        builder.Services.AddSingleton<DirectAsking>();
        builder.Services.AddSingleton<BatchKeeper>();
        builder.Services.AddSingleton<BatchAnswering>();
        builder.Services.AddSingleton<BatchDoor>();
        builder.Services.AddSingleton<BatchOverviewReader>();
        builder.Services.AddHostedService<BatchService>();
        return builder;
    }
}
