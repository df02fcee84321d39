namespace PartsCatalog.AiValidator.Discrepancies;

/// <summary>How far the AIs agree on one attribute.</summary>
/// <param name="Attribute">Its name.</param>
/// <param name="Judged">Lookups in which both judged it.</param>
/// <param name="Same">Of these, lookups in which both said the same.</param>
/// <param name="Agreement">Same by Judged, 0 to 1.</param>
internal sealed record FieldAgreement(string Attribute, long Judged, long Same, decimal Agreement);
