using System.Security.Cryptography;
using System.Text;

namespace PartsCatalog.ServiceDefaults.Data;

/// <summary>One numbered .sql file.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>Of the text with line ends made equal, so that a checkout with CRLF is the same migration.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));
}
