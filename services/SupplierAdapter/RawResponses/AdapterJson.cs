using System.Text.Json;
using System.Text.Json.Serialization;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.SupplierAdapter.RawResponses;

/// <summary>Stored claims, in the form of the contracts.</summary>
[JsonSerializable(typeof(IReadOnlyList<SupplierPart>))]
[JsonSerializable(typeof(SupplierAnswer))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class AdapterJson : JsonSerializerContext
{
    /// <summary>The context with the contracts' options.</summary>
    public static AdapterJson Contracts { get; } = new(ContractJson.Apply(new JsonSerializerOptions()));
}
