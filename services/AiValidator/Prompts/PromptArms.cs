using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PartsCatalog.AiValidator.Prompts;

/// <summary>The prompts of one AI: the usual set and, while one is tried, another for a share of the parts.</summary>
/// <param name="Usual">What most parts are asked with.</param>
/// <param name="Trial">What is tried; null when nothing is.</param>
/// <param name="TrialShare">Share of the parts, 0 to 1.</param>
internal sealed record PromptArms(PromptSet Usual, PromptSet? Trial, double TrialShare)
{
    /// <summary>A part stays in its arm: its answers stay comparable and cached.</summary>
    public PromptSet Of(string partKey) => Trial is not null && IsInShare(Trial.Full.Id, partKey, TrialShare) ? Trial : Usual;

    /// <summary>Whether a part belongs to the share of the parts that something is tried on.</summary>
    public static bool IsInShare(string trial, string partKey, double share)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{trial}:{partKey}"));
        return BinaryPrimitives.ReadUInt32LittleEndian(hash) < share * (1L << 32);
    }
}
