using PartsCatalog.SupplierSimulator.Http;

namespace PartsCatalog.SupplierSimulator.Amazon;

/// <summary>Product Advertising API 5: the same catalogue in PascalCase behind AWS SigV4.</summary>
internal sealed class PaApi(PaApiSignature signature, AmazonCatalog catalog)
{
    private const string TargetPrefix = "com.amazon.paapi5.v1.ProductAdvertisingAPIv1.";

    public void SearchItems(SupplierCall call)
    {
        if (signature.Accepts(call) && IsTarget(call, "SearchItems"))
            catalog.Search(call, AmazonDialect.PaApi);
    }

    public void GetItems(SupplierCall call)
    {
        if (signature.Accepts(call) && IsTarget(call, "GetItems"))
            catalog.GetItems(call, AmazonDialect.PaApi);
    }

    private static bool IsTarget(SupplierCall call, string operation)
    {
        if (call.TryHeader("x-amz-target", out var target) && target == TargetPrefix + operation && call.TryHeader("content-encoding", out var encoding) && encoding == "amz-1.0")
            return true;
        AmazonErrors.PaApi(call.Reply, StatusCodes.Status404NotFound, "UnknownOperation", $"x-amz-target must be {TargetPrefix}{operation}, and content-encoding amz-1.0.");
        return false;
    }
}
