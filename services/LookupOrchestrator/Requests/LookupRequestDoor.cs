using PartsCatalog.Contracts.Lookups;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Requests;

/// <summary>
/// What a plain JSON request must be to become a lookup. A request that is one, but for something that is no part number, gets through and ends
/// INVALID: its sender reads results, not our dead letters.
/// </summary>
internal static class LookupRequestDoor
{
    private const int LongestText = 200;

    public static PlainJsonDoor<LookupRequested> Create() => new() { MessageId = request => request.RequestId, Check = Check };

    private static IEnumerable<string> Check(LookupRequested request)
    {
        if (request.RequestId == Guid.Empty)
        {
            yield return "requestId is the empty UUID; expected one of the request's own.";
        }

        foreach (var (field, text) in new[]
        {
            ("partNumber", request.PartNumber), ("manufacturer", request.Manufacturer), ("requestedBy", request.RequestedBy),
        })
        {
            if (text?.Length > LongestText)
            {
                yield return $"{field} has {text.Length} characters; expected at most {LongestText}.";
            }
        }
    }
}
