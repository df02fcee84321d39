namespace PartsCatalog.Consensus.Reviews;

internal static class DecidingRegistration
{
    /// <summary>Adds what takes people's decisions and tells the catalog of them.</summary>
    public static void AddDeciding(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DecidedSettlements>();
        builder.Services.AddTransient<Deciding>();
        builder.Services.AddSingleton<DecisionTeller>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<DecisionTeller>());
    }
}
