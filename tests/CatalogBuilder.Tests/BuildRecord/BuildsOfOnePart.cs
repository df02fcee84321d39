using PartsCatalog.CatalogBuilder.BuildRecord;
using PartsCatalog.CatalogBuilder.Records;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.CatalogBuilder.Tests.BuildRecord;

public sealed class BuildsOfOnePart
{
    private static readonly Guid Session = Guid.Parse("0193f2a0-0000-7000-8000-000000000001");
    private static readonly Guid Other = Guid.Parse("0193f2a0-0000-7000-8000-000000000002");

    [Fact]
    public void Begin_with_its_record() => BuildDecision.For(null, Order(Session, 1), Content("White")).ShouldBe(BuildEffect.Create);

    [Fact]
    public void Confirm_it_when_they_say_the_same() => Effect(Order(Other, 1, minutes: 5), "White").ShouldBe(BuildEffect.Confirm);

    [Fact]
    public void Update_it_when_they_say_something_else() => Effect(Order(Other, 1, minutes: 5), "Black").ShouldBe(BuildEffect.Update);

    [Fact]
    public void Update_it_by_a_later_round_of_the_same_lookup() => Effect(Order(Session, 3), "Black").ShouldBe(BuildEffect.Update);

    [Fact]
    public void Change_nothing_when_they_come_again() => Effect(Order(Session, 2), "Black").ShouldBe(BuildEffect.Ignore);

    [Fact]
    public void Are_left_out_by_an_earlier_round_of_the_same_lookup() => Effect(Order(Session, 1), "Black").ShouldBe(BuildEffect.Ignore);

    [Fact]
    public void Are_left_out_when_made_from_older_answers() => Effect(Order(Other, 7, minutes: -1), "Black").ShouldBe(BuildEffect.Ignore);

    [Fact]
    public void Have_one_order_even_at_the_same_moment()
    {
        var one = Order(Session, 1);
        var other = Order(Other, 1);

        one.CompareTo(other).ShouldBe(-other.CompareTo(one));
        one.CompareTo(other).ShouldNotBe(0);
    }

    [Fact]
    public void From_the_same_answers_count_more_when_more_AIs_confirmed_them()
    {
        var partial = Order(Other, 1, status: AiValidationStatus.Partial);
        var validated = Order(Session, 1);

        validated.CompareTo(partial).ShouldBePositive();
        partial.CompareTo(validated).ShouldBeNegative();
        Order(Session, 2, status: AiValidationStatus.Unvalidated).CompareTo(validated).ShouldBePositive("rounds order the builds of one lookup");
    }

    [Fact]
    public void Are_ordered_by_what_the_database_keeps_of_a_time()
    {
        var build = Samples.Build(askedAt: Samples.AskedAt.AddTicks(7));

        BuildOrder.Of(build).AskedAt.ShouldBe(Samples.AskedAt);
    }

    private static BuildEffect Effect(BuildOrder build, string color) => BuildDecision.For(Head(), build, Content(color));

    private static BuildOrder Order(Guid session, int round, int minutes = 0, AiValidationStatus status = AiValidationStatus.Validated) =>
        new(session, round, Samples.AskedAt.AddMinutes(minutes), status);

    private static Fingerprint Content(string color) =>
        Fingerprint.Of(RecordContent.Of(Samples.Build(instead: Samples.Found("color", color, 0.9m)), out _));

    private static RecordHead Head() => new()
    {
        CatalogId = Guid.NewGuid(),
        Version = 4,
        ContentHash = Content("White").Hash,
        Fingerprint = Content("White").Bytes,
        ConfidenceScore = 0.9m,
        ValidationStatus = AiValidationStatus.Validated,
        TakenIntoAccount = Order(Session, 2),
        CreatedAt = Samples.AskedAt,
        LastUpdated = Samples.AskedAt,
        LastVerified = Samples.AskedAt,
    };
}
