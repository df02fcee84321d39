using System.Text.Json.Serialization;

namespace PartsCatalog.SupplierAdapter.SupplierStatus;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SupplierStates))]
[JsonSerializable(typeof(BatchEstimate))]
internal sealed partial class SupplierStatusJson : JsonSerializerContext;
