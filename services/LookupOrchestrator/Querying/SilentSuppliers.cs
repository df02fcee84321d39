using PartsCatalog.LookupOrchestrator.Saga;

namespace PartsCatalog.LookupOrchestrator.Querying;

/// <summary>What a lookup says that ends because suppliers could not be asked.</summary>
internal static class SilentSuppliers
{
    public static string Describe(LookupSaga saga)
    {
        var silent = saga.Sources.Where(source => source is { Answered: false, NotInUse: false }).Select(source => source.Source.Value).ToList();
        return (saga.Sources.Exists(source => source.Answered), silent.Count) switch
        {
            (true, > 0) => $"The suppliers that answered do not have {saga.PartNumber}; {string.Join(", ", silent)} could not be asked, after {saga.SupplierAttempt} attempts.",
            (true, 0) => $"The suppliers that answered do not have {saga.PartNumber}; the last of {saga.SupplierAttempt} attempts was not answered.",
            _ => $"None of the suppliers could be asked, after {saga.SupplierAttempt} attempts.",
        };
    }
}
