using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Data;
using PartsCatalog.AiValidator.Tests.Judging;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Examples;

/// <summary>Lookups of hinges, and validations of them as the service keeps them.</summary>
internal static class Validated
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A hinge whose length is contested.</summary>
    public static ValidatePart Part(string number, string make = "GE", string category = "Hinge") => Lookup.Of(
        Lookup.Source("ENCOMPASS", ("manufacturer", make), ("primary_category", category), ("product_length_in", "8.2"), ("package_quantity", "4"), ("color", "white")),
        Lookup.Source("MARCONE", ("manufacturer", make), ("primary_category", category), ("product_length_in", "82"), ("package_quantity", "4"), ("color", "grey"))) with
    {
        Part = PartKey.Of(make, number),
        PartNumber = number,
    };

    /// <summary>Both AIs say the same of it, surely.</summary>
    /// <param name="number">The part.</param>
    /// <param name="minute">When; later ones are newer.</param>
    /// <param name="change">What is otherwise.</param>
    public static ValidationRecord Record(string number, int minute, Func<ValidationRecord, ValidationRecord>? change = null)
    {
        var judgements = TwoVerdicts.Judgements([("product_length_in", "7.5"), ("color", "white")], [("product_length_in", "7.50"), ("color", "white")])
            .Select(judgement => judgement with { Verdict = judgement.Verdict with { PartMatchConfidence = 0.95m } })
            .ToArray();
        var record = ValidationRecord.Of(Part(number), judgements, AiMode.Both, [], Start.AddMinutes(minute)) with { Kind = "GE|HINGE" };
        return change?.Invoke(record) ?? record;
    }

    /// <summary>The record with another verdict of OpenAI.</summary>
    public static ValidationRecord With(ValidationRecord record, Func<AiJudgement, AiJudgement> change) =>
        record with { Judgements = [change(record.Judgements[0]), .. record.Judgements.Skip(1)] };
}
