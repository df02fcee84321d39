using PartsCatalog.Contracts.Attributes;
using PartsCatalog.LookupOrchestrator.Identification;
using PartsCatalog.LookupOrchestrator.Saga;

namespace PartsCatalog.LookupOrchestrator.Querying;

/// <summary>The suppliers' answers are about one part: the lookup goes on with it.</summary>
internal static class IdentifiedPart
{
    public static void GoOn(LookupSaga saga, PartIdentity.Identified found, DateTimeOffset now)
    {
        saga.Part = found.Part;
        saga.Claims = found.Claims;
        NoteSupersession(saga, now);
        saga.Next = LookupStep.Validate;
    }

    // The record and the gateway follow the chain; here is what the suppliers have just said.
    private static void NoteSupersession(LookupSaga saga, DateTimeOffset now)
    {
        if (saga.NumberOfPart != saga.PartNumber)
        {
            saga.Note(now, "SUPERSEDED", $"No supplier lists {saga.PartNumber} itself; they answer with {saga.Part}, which replaces it.");
        }

        var successors = saga.Claims
            .SelectMany(source => source.Claims, (source, claim) => (source.Source, Claim: claim))
            .Where(said => said.Claim.Attribute == AttributeRegistry.ReplacedByPartNumber.Name && said.Claim.SetAside is null)
            .GroupBy(said => said.Claim.Value.Text, said => said.Source.Value)
            .Select(group => $"{group.Key} ({string.Join(", ", group)})")
            .ToList();
        if (successors.Count > 0)
        {
            saga.Note(now, "SUPERSEDED", $"{saga.Part} is replaced by {string.Join(", ", successors)}.");
        }
    }
}
