namespace PartsCatalog.SupplierAdapter.Images.Objects;

/// <summary>Keeps bytes under a key. Keys are made of a SHA-256 (<see cref="ObjectKey"/>), so what is under one never changes.</summary>
internal interface IObjectStore
{
    /// <summary>Keeps the bytes; a second time changes nothing.</summary>
    /// <param name="key">Where.</param>
    /// <param name="mediaType">What a server in front of the store says they are.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ObjectStoreException">The store cannot be used at the moment.</exception>
    Task PutAsync(string key, string mediaType, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>The bytes; null when there are none under the key.</summary>
    /// <exception cref="ObjectStoreException">The store cannot be used at the moment.</exception>
    Task<byte[]?> GetAsync(string key, CancellationToken cancellationToken);
}
