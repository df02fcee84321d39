using System.Security.Cryptography;
using System.Text;
using PartsCatalog.AiValidator.Prompts;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>Names a request by its content: AI, model, effort, prompt version and data. The first 16 bytes of a SHA-256.</summary>
internal static class RequestKey
{
    public static Guid Of(ValidatorName name, AiModelOptions options, Prompt prompt, string data)
    {
        ArgumentNullException.ThrowIfNull(options);
        var content = $"{name}\n{options.Model}\n{options.ReasoningEffort}\n{prompt.Id}\n{data}";
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 16), bigEndian: true);
    }
}
