using System.Text.Json.Serialization;

namespace PartsCatalog.SupplierAdapter.Suppliers.Tokens;

[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(AccessToken))]
internal sealed partial class TokenJson : JsonSerializerContext;
