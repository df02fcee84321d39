using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>An answer as it will leave.</summary>
/// <param name="Answered">What it says, without a part that was handed on.</param>
/// <param name="Message">To the lookup; names the part that is handed on.</param>
/// <param name="HandedOn">To the AIs; null where there is nothing to hand on.</param>
internal sealed record PreparedAnswer(SuppliersAnswered Answered, PreparedMessage Message, PreparedMessage? HandedOn);
