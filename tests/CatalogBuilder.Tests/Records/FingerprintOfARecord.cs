using PartsCatalog.CatalogBuilder.Records;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.CatalogBuilder.Tests.Records;

public sealed class FingerprintOfARecord
{
    private static readonly Statement Marcone = Samples.Says("MARCONE", Guid.NewGuid(), Samples.AskedAt, "/color");
    private static readonly Statement Reliable = Samples.Says("RELIABLE", Guid.NewGuid(), Samples.AskedAt, "/colour");
    private static readonly SettledAttribute White = Samples.Found("color", "White", 0.91m, Marcone, Reliable);

    [Fact]
    public void Is_the_same_for_another_lookup_that_says_the_same() =>
        Of(Samples.Build(askedAt: Samples.AskedAt.AddDays(1), round: 2)).Hash.ShouldBe(Of(Samples.Build()).Hash);

    [Fact]
    public void Does_not_see_the_order_in_which_sources_answered() => With(Samples.Found("color", "White", 0.91m, Reliable, Marcone)).ShouldBe(With(White));

    [Fact]
    public void Does_not_see_wording() => With(White with
    {
        Reason = "Two of three say so",
        Stated = [White.Stated[0] with { By = [Marcone with { Text = "WHT", Pointer = "/other" }, Reliable] }],
    }).ShouldBe(With(White));

    [Fact]
    public void Does_not_see_the_third_place_of_a_confidence() => With(White with { Confidence = 0.912m }).ShouldBe(With(White));

    [Fact]
    public void Sees_the_value() => With(Samples.Found("color", "Black", 0.91m, Marcone, Reliable)).ShouldNotBe(With(White));

    [Fact]
    public void Sees_the_confidence() => With(White with { Confidence = 0.93m }).ShouldNotBe(With(White));

    [Fact]
    public void Sees_who_said_it() => With(Samples.Found("color", "White", 0.91m, Marcone)).ShouldNotBe(With(White));

    [Fact]
    public void Sees_the_status() =>
        With(Samples.Without("color", AttributeStatus.NotApplicable)).ShouldNotBe(With(Samples.Without("color", AttributeStatus.NotFound)));

    [Fact]
    public void Sees_the_validation_status()
    {
        var build = Samples.Build();
        var unvalidated = build with { ValidationStatus = AiValidationStatus.Unvalidated };

        Of(unvalidated).Hash.ShouldNotBe(Of(build).Hash);
        Of(unvalidated).ChangedSince(Of(build).Bytes).ShouldBe(["ai_validation_status"]);
    }

    [Fact]
    public void Names_what_changed_in_the_records_order()
    {
        var before = Of(Samples.Build());
        var after = Of(Samples.Build(instead: [White, Samples.Found("msrp", "29.95", 0.9m, Marcone)]));

        after.ChangedSince(before.Bytes).ShouldBe(["msrp", "color"]);
        after.ChangedSince(after.Bytes).ShouldBeEmpty();
    }

    [Fact]
    public void Names_what_an_earlier_registry_had()
    {
        var now = Of(Samples.Build());
        byte[] earlier = [.. now.Bytes, 4, .. "gone"u8, 1, 2, 3, 4, 5, 6, 7, 8];

        now.ChangedSince(earlier).ShouldBe(["gone"]);
    }

    private static byte[] With(SettledAttribute attribute) => Of(Samples.Build(instead: attribute)).Hash;

    private static Fingerprint Of(ConsensusReached build) => Fingerprint.Of(RecordContent.Of(build, out _));
}
