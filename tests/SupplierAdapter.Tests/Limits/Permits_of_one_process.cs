using PartsCatalog.SupplierAdapter.Limits;

namespace PartsCatalog.SupplierAdapter.Tests.Limits;

public class Permits_of_one_process : PermitsCompliance
{
    internal override IPermits Permits(RatePlan plan) => new LocalPermits(plan, Clock);
}
