using Microsoft.Extensions.Options;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.LearnTrust;
using PartsCatalog.Consensus.Policies;

namespace PartsCatalog.Consensus;

internal static class ConsensusPolicyRegistration
{
    /// <summary>Adds the policy that every settlement of this process goes by.</summary>
    public static void AddConsensusPolicy(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ConsensusOptions>().BindConfiguration(ConsensusOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<TrustOptions>().BindConfiguration(TrustOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(provider => new CurrentPolicy(PolicyOf(provider.GetRequiredService<IOptions<ConsensusOptions>>().Value)));
        builder.Services.AddSingleton<TrustStore>().AddSingleton<EvidenceReader>().AddSingleton<TrustJob>().AddSingleton<TrustRefresh>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<TrustJob>());
        builder.Services.AddHostedService(provider => provider.GetRequiredService<TrustRefresh>());
    }

    private static ConsensusPolicy PolicyOf(ConsensusOptions options) => ConsensusPolicy.Default with
    {
        ReviewBelow = options.ReviewBelow,
        OverruleOdds = options.OverruleOdds,
        Ai = new AiTrust { Margin = options.AiMargin },
        Content = new ContentRules { DescriptionMinimumWords = options.DescriptionMinimumWords },
    };
}
