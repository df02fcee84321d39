using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>The AIs that are asked: switched on, and with a key.</summary>
internal sealed class AiJudges(AiJudgeFactory factory, IOptionsMonitor<AiModelOptions> models)
{
    private readonly AiJudge[] _judges =
    [
        .. Enum.GetValues<ValidatorName>()
            .Select(name => (Name: name, Options: models.Get(name.ToString())))
            .Where(ai => ai.Options.Enabled && !string.IsNullOrWhiteSpace(ai.Options.ApiKey))
            .Select(ai => factory.Create(ai.Name, ai.Options)),
    ];

    /// <summary>In the order of <see cref="ValidatorName"/>; empty when none is configured.</summary>
    public IReadOnlyList<AiJudge> All => _judges;
}
