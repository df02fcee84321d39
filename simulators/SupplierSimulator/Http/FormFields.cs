using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace PartsCatalog.SupplierSimulator.Http;

internal static class FormFields
{
    /// <summary>An application/x-www-form-urlencoded body.</summary>
    public static Dictionary<string, StringValues> Read(ReadOnlyMemory<byte> body) => QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span));
}
