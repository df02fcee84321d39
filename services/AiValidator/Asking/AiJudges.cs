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

    /// <summary>Those that are asked first in a mode: one in Escalate, else all.</summary>
    public IReadOnlyList<AiJudge> First(AiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Mode == AiMode.Escalate && _judges.Length > 0 ? [_judges.FirstOrDefault(judge => judge.Name == options.First) ?? _judges[0]] : _judges;
    }

    /// <summary>In the order of <see cref="ValidatorName"/>; empty when none is configured.</summary>
    public IReadOnlyList<AiJudge> All => _judges;
}
