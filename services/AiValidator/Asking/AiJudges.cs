using Microsoft.Extensions.Options;
using PartsCatalog.AiValidator.Spending;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>The AIs that are asked: switched on, and with a key.</summary>
internal sealed class AiJudges(AiJudgeFactory factory, IOptionsMonitor<AiModelOptions> models, Purses purses)
{
    private readonly AiJudge[] _judges =
    [
        .. Enum.GetValues<ValidatorName>()
            .Select(name => (Name: name, Options: models.Get(name.ToString())))
            .Where(ai => ai.Options.Enabled && !string.IsNullOrWhiteSpace(ai.Options.ApiKey))
            .Select(ai => factory.Create(ai.Name, ai.Options, purses.Of(ai.Name))),
    ];

    /// <summary>In the order of <see cref="ValidatorName"/>; empty when none is configured.</summary>
    public IReadOnlyList<AiJudge> All => _judges;
}
