using System.Text.Json.Serialization;

namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

/// <summary>Requests to PA-API 5: PascalCase, as the members are named.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AmazonRequest))]
internal sealed partial class PaApiJson : JsonSerializerContext;
