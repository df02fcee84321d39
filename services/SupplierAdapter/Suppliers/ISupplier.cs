using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.SupplierAdapter.Suppliers;

/// <summary>
/// One supplier: how it is asked and how its answer is read. Asking is I/O and is guarded from outside (limit, breaker, time); reading is
/// pure, so that a stored answer can be read again.
/// </summary>
internal interface ISupplier
{
    /// <summary>The name that its claims carry.</summary>
    SupplierName Name { get; }

    /// <summary>Attributes of the registry that this supplier can give; the measure of how complete an answer is.</summary>
    IReadOnlyList<string> Fields { get; }

    /// <summary>Names of the members of an answer that tell what this account pays; never shown outside its own scope.</summary>
    IReadOnlySet<string> AccountCostMembers { get; }

    /// <summary>Sends one look-up and receives the answer whole, whatever its status.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="further">Permits for requests after the first, where one is not enough.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="SupplierCallException">The answer is too large, of the wrong type, or access was refused.</exception>
    /// <exception cref="HttpRequestException">The supplier could not be reached.</exception>
    Task<SupplierResponse> AskAsync(PartQuery query, IFurtherRequests further, CancellationToken cancellationToken);

    /// <summary>Reads an answer. What cannot be understood is a reading that says so, never an exception.</summary>
    SupplierReading Read(PartQuery query, SupplierResponse response);
}
