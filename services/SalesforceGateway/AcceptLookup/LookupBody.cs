using System.Security.Cryptography;
using System.Text;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.SalesforceGateway.AcceptLookup;

/// <summary>A valid body of POST /v1/lookup.</summary>
/// <param name="PartNumber">The number.</param>
/// <param name="Manufacturer">Canonical make, where one was named.</param>
/// <param name="Source">Who asks.</param>
/// <param name="Priority">Whether somebody waits.</param>
/// <param name="ForceRefresh">Whether caches are gone round.</param>
internal sealed record LookupBody(PartNumber PartNumber, string? Manufacturer, RequestSource Source, LookupPriority Priority, bool ForceRefresh)
{
    /// <summary>Equal for bodies that ask for the same, however they are written: what an Idempotency-Key is held against.</summary>
    public byte[] PayloadHash() =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', PartNumber.AsWritten, Manufacturer, Source, Priority, ForceRefresh)));
}
