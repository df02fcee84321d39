using System.Text.Json.Serialization;

namespace PartsCatalog.SupplierAdapter.Suppliers.Tokens;

[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class TokenJson : JsonSerializerContext;
