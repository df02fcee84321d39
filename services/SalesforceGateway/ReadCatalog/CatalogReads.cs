using PartsCatalog.Contracts.Parts;
using PartsCatalog.SalesforceGateway.FollowLookup;
using PartsCatalog.SalesforceGateway.Supersession;

namespace PartsCatalog.SalesforceGateway.ReadCatalog;

/// <summary>
/// Finds what a number stands for: its own record, or, where it has none and a published record names it as an old number, the record of the part that
/// takes its place.
/// </summary>
internal sealed class CatalogReads(DocumentStore documents, SupersessionStore supersessions, ServedDocuments served)
{
    public async Task<CatalogAnswer> FindAsync(PartNumber number, string? manufacturer, CancellationToken cancellationToken)
    {
        var found = manufacturer is null
            ? await documents.FindAsync(number.Normalized, cancellationToken)
            : await documents.FindAsync(PartKey.Of(manufacturer, number.Normalized), cancellationToken);
        if (found.Only is { } document)
            return new CatalogAnswer { Document = await served.OfAsync(document, null, cancellationToken) };
        if (found.Manufacturers.Count > 0)
            return new CatalogAnswer { Manufacturers = found.Manufacturers };

        var makes = manufacturer is null ? await supersessions.MakesThatReplaceAsync(number.Normalized, cancellationToken) : [manufacturer];
        return makes.Count == 1 ? await FollowAsync(PartKey.Of(makes[0], number.Normalized), cancellationToken) : new CatalogAnswer { Manufacturers = makes };
    }

    private async Task<CatalogAnswer> FollowAsync(PartKey old, CancellationToken cancellationToken)
    {
        var chain = await supersessions.FindAsync(old, cancellationToken);
        if (chain is not { Status: SupersessionStatus.Superseded, Current: [{ RecordUrl: not null } current] })
            return new CatalogAnswer { Supersession = chain };
        var part = PartKey.Of(current.Manufacturer, current.PartNumber);
        var found = await documents.FindAsync(part, cancellationToken);
        return found.Only is { } document
            ? new CatalogAnswer { Document = await served.OfAsync(document, chain, cancellationToken) with { Location = Links.Record(part) } }
            : new CatalogAnswer { Supersession = chain };
    }
}
