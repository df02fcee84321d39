namespace PartsCatalog.SupplierAdapter.Images;

/// <summary>Keeps bytes under their SHA-256.</summary>
internal interface IObjectStore
{
    /// <summary>Keeps the bytes; a second time changes nothing.</summary>
    /// <param name="sha256">Lower-case hex.</param>
    /// <param name="extension">With the dot.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task PutAsync(string sha256, string extension, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);
}
