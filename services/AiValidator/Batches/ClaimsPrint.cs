using System.Security.Cryptography;
using System.Text;
using PartsCatalog.AiValidator.Questions;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>Names what the numbers of a question's claims stand for: the first 16 bytes of a SHA-256 over attributes, order and values.</summary>
internal static class ClaimsPrint
{
    public static Guid Of(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, asked) in question.Attributes)
        {
            Add(hash, name);
            hash.AppendData(BitConverter.GetBytes(asked.Claims.Count));
            hash.AppendData([asked.IsContested ? (byte)1 : (byte)0]);
            foreach (var claim in asked.Claims)
            {
                Add(hash, claim.Value.ToString());
            }
        }

        return new Guid(hash.GetHashAndReset().AsSpan(0, 16), bigEndian: true);
    }

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(BitConverter.GetBytes(text.Length));
        hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
