namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>Units of work outside consumers: HTTP requests, jobs.</summary>
public interface IUnitOfWorkFactory
{
    /// <summary>Opens a transaction. Dispose without <see cref="UnitOfWork.CommitAsync"/> rolls it back and sends nothing.</summary>
    Task<UnitOfWork> BeginAsync(CancellationToken cancellationToken = default);
}
