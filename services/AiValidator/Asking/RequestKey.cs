using System.Security.Cryptography;
using System.Text;
using PartsCatalog.AiValidator.Prompts;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>
/// Names a request by its content: AI, model, effort, prompt version, data, and the values behind it, of which the data shows only what is safe and
/// short. The first 16 bytes of a SHA-256.
/// </summary>
internal static class RequestKey
{
    public static Guid Of(ValidatorName name, AiModelOptions options, Prompt prompt, Question question)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, $"{name}\n{options.Model}\n{options.ReasoningEffort}\n{prompt.Id}\n{question.Data}");
        foreach (var claim in question.Attributes.Values.SelectMany(asked => asked.Claims))
        {
            Add(hash, claim.Value.ToString());
        }

        return new Guid(hash.GetHashAndReset().AsSpan(0, 16), bigEndian: true);
    }

    // The length comes first, so that no two lists of texts read alike.
    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(BitConverter.GetBytes(text.Length));
        hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
