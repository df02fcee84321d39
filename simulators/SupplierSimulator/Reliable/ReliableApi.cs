using System.Text.Json;
using PartsCatalog.SupplierSimulator.Http;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Reliable;

/// <summary>Reliable Parts: POST /partSearch/v2/query.</summary>
internal sealed class ReliableApi(ReliableAuthentication authentication, PartWorld world, CorruptionModel corruption)
{
    private static readonly string[] QueryFields = ["partNumber", "postalCode", "quantity", "warehouse"];

    public void Query(SupplierCall call)
    {
        if (authentication.Refuse(call) is { } reason)
        {
            ReliableErrors.Unauthorized(call.Reply, reason);
            return;
        }

        if (!TryRead(call, out var number))
            return;
        call.PartNumber = number;
        foreach (var part in world.Find(number))
        {
            if (corruption.Derive(Supplier.Reliable, part) is not { } answer)
                continue;
            // One product a number: Reliable's answer has no room for a second brand.
            ReliablePartWriter.Write(call, answer);
            return;
        }

        ReliableErrors.Write(call.Reply, StatusCodes.Status404NotFound, $"Part number {number} not found");
    }

    private static bool TryRead(SupplierCall call, out string number)
    {
        number = "";
        if (!call.TryReadJson(out var request))
            return Refuse(call, "The request body is not a JSON object");
        if (request.Unknown(QueryFields) is { } unknown)
            return Refuse(call, $"Unknown field '{unknown}'");
        if (request.TryGetProperty("quantity", out var quantity) && quantity.ValueKind is not (JsonValueKind.Number or JsonValueKind.String or JsonValueKind.Null))
            return Refuse(call, "quantity is no number");
        number = request.Text("partNumber") ?? "";
        return !string.IsNullOrWhiteSpace(number) || Refuse(call, "partNumber is required");
    }

    private static bool Refuse(SupplierCall call, string message)
    {
        ReliableErrors.Write(call.Reply, StatusCodes.Status400BadRequest, message);
        return false;
    }
}
