namespace PartsCatalog.CatalogBuilder.ReadCatalog;

/// <summary>How complete the records are in the plan's required attributes.</summary>
/// <param name="Records">Records counted.</param>
/// <param name="Complete">Those that lack nothing.</param>
/// <param name="MeanCompleteness">Mean share of the applicable required attributes that have a value; null without records.</param>
/// <param name="MeanConfidence">Mean overall confidence; null without records.</param>
/// <param name="NeedReview">Those that a person should look at.</param>
/// <param name="Missing">By attribute, the most often missing first.</param>
internal sealed record CompletenessReport(
    long Records, long Complete, decimal? MeanCompleteness, decimal? MeanConfidence, long NeedReview, IReadOnlyList<MissingAttribute> Missing);
