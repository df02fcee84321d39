using PartsCatalog.SupplierAdapter.AnswerCache;
using PartsCatalog.SupplierAdapter.LateAnswers;
using PartsCatalog.SupplierAdapter.RawResponses;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>What answering lookups needs.</summary>
internal static class QueryingRegistration
{
    /// <summary>Registers the store of raw answers, the query and late answers.</summary>
    public static void AddQuerying(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<RawResponseOptions>().BindConfiguration(RawResponseOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<LateAnswerOptions>().BindConfiguration(LateAnswerOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AnswerCacheOptions>().BindConfiguration(AnswerCacheOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<CachedAnswers>();
        services.AddSingleton<RawResponseStore>();
        services.AddSingleton<RawResponseReader>();
        services.AddSingleton<SupplierQueries>();
        services.AddSingleton<SupplierAnswering>();
        services.AddSingleton<LateAnswerDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<LateAnswerDesk>());
        services.AddHostedService<RawResponsePartitions>();
    }
}
