using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Identification;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.LookupOrchestrator.Saga;

namespace PartsCatalog.LookupOrchestrator.Querying;

/// <summary>What the suppliers' answers decide: the lookup goes on with the part that they are about, or ends since there is none or there are several.</summary>
internal static class AnswersOfSuppliers
{
    /// <summary>Whether they decide. They do not where nobody has the part and some who could have it have not answered: only those can turn 'not found' into an answer.</summary>
    /// <param name="saga">The lookup.</param>
    /// <param name="answers">One a supplier.</param>
    /// <param name="areAll">Whether every supplier is among them; without that nothing is proved by what is missing.</param>
    /// <param name="now">The time.</param>
    public static bool Decide(LookupSaga saga, IReadOnlyList<SupplierAnswer> answers, bool areAll, DateTimeOffset now)
    {
        switch (PartIdentifier.Identify(saga.PartNumber, saga.Manufacturer, answers))
        {
            case PartIdentity.Identified found:
                NotePart(saga, found, now);
                saga.Next = LookupStep.Validate;
                return true;
            case PartIdentity.Ambiguous ambiguous:
                saga.FailWith(LookupFailureReason.Ambiguous, Describe(saga.PartNumber, ambiguous.Candidates), ambiguous.Candidates);
                return true;
            case PartIdentity.Unknown unknown when areAll && answers.Any(answer => answer.Answered) && answers.All(answer => answer.Answered || answer.NotInUse):
                saga.FailWith(
                    LookupFailureReason.NotFound,
                    unknown.Detail ?? $"All {answers.Count(answer => answer.Answered)} suppliers answered and none has {saga.PartNumber}.",
                    unknown.Candidates);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Notes the part that the answers are about, and what they say of it.</summary>
    public static void NotePart(LookupSaga saga, PartIdentity.Identified found, DateTimeOffset now)
    {
        saga.Part = found.Part;
        saga.Claims = found.Claims;
        NoteSupersession(saga, now);
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

    private static string Describe(string number, IReadOnlyList<PartKey> candidates) => candidates.All(key => key.Number == PartNumber.Normalize(number))
        ? $"Several manufacturers use the number {number}: {string.Join(", ", candidates.Select(key => key.Manufacturer))}. Ask again with one of them."
        : $"Several parts replace {number}: {string.Join(", ", candidates.Select(key => $"{key.Manufacturer} {key.Number}"))}. Ask for one of them.";
}
