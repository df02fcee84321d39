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
    public PromptSet Of(string partKey)
    {
        if (Trial is null)
        {
            return Usual;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Trial.Full.Id}:{partKey}"));
        return BinaryPrimitives.ReadUInt32LittleEndian(hash) < TrialShare * (1L << 32) ? Trial : Usual;
    }
}
