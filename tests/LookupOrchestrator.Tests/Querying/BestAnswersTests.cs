using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.LookupOrchestrator.Querying;

namespace PartsCatalog.LookupOrchestrator.Tests.Querying;

public sealed class Answers_of_several_attempts
{
    [Theory]
    [InlineData(SupplierOutcome.Failed, SupplierOutcome.Found, SupplierOutcome.Found)]
    [InlineData(SupplierOutcome.TimedOut, SupplierOutcome.NotFound, SupplierOutcome.NotFound)]
    [InlineData(SupplierOutcome.NotFound, SupplierOutcome.Found, SupplierOutcome.Found)]
    [InlineData(SupplierOutcome.Found, SupplierOutcome.TimedOut, SupplierOutcome.Found)]
    [InlineData(SupplierOutcome.NotFound, SupplierOutcome.Failed, SupplierOutcome.NotFound)]
    [InlineData(SupplierOutcome.Failed, SupplierOutcome.TimedOut, SupplierOutcome.TimedOut)]
    public void Are_put_together_so_that_no_failure_hides_an_answer(SupplierOutcome earlier, SupplierOutcome later, SupplierOutcome kept) =>
        BestAnswers.Merge([Answer("MARCONE", earlier)], [Answer("MARCONE", later)]).ShouldHaveSingleItem().Outcome.ShouldBe(kept);

    [Fact]
    public void Keep_the_suppliers_that_only_one_attempt_has() =>
        BestAnswers.Merge([Answer("RELIABLE", SupplierOutcome.Found)], [Answer("AMAZON", SupplierOutcome.Found)])
            .Select(answer => answer.Source.Value).ShouldBe(["AMAZON", "RELIABLE"]);

    private static SupplierAnswer Answer(string source, SupplierOutcome outcome) =>
        new() { Source = new SupplierName(source), Outcome = outcome, AskedAt = DateTimeOffset.UnixEpoch, DurationMs = 1 };
}
