using MassTransit;

namespace PartsCatalog.ServiceDefaults.Messaging.Sagas;

/// <summary>A saga as it was read, with the version to update.</summary>
internal sealed record SagaRow<TSaga>(TSaga Saga, int Version)
    where TSaga : class, ISaga;
