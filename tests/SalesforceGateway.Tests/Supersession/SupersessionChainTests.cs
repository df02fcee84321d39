using PartsCatalog.Contracts.Catalog;
using PartsCatalog.SalesforceGateway.Supersession;

namespace PartsCatalog.SalesforceGateway.Tests.Supersession;

public sealed class SupersessionChainTests
{
    [Fact]
    public void A_number_leads_over_every_step_to_the_current_part()
    {
        var chain = Chain("A1", "A1>B2", "B2>C3");

        chain.Status.ShouldBe(SupersessionStatus.Superseded);
        chain.Current.ShouldBe(["C3"]);
        chain.Replaces.ShouldBeEmpty();
        chain.Links.Select(Text).ShouldBe(["A1>B2", "B2>C3"]);
    }

    [Fact]
    public void The_current_part_knows_what_it_replaces_the_nearest_first()
    {
        var chain = Chain("C3", "A1>B2", "B2>C3", "X9>C3");

        chain.Status.ShouldBe(SupersessionStatus.Current);
        chain.Current.ShouldBe(["C3"]);
        chain.Replaces.ShouldBe(["B2", "X9", "A1"]);
        chain.Links.Select(Text).ShouldBe(["A1>B2", "B2>C3", "X9>C3"]);
    }

    [Fact]
    public void A_number_in_the_middle_leads_on_and_back()
    {
        var chain = Chain("B2", "A1>B2", "B2>C3");

        (chain.Status, chain.Current.Single()).ShouldBe((SupersessionStatus.Superseded, "C3"));
        chain.Replaces.ShouldBe(["A1"]);
    }

    [Fact]
    public void Two_ways_to_one_part_are_no_fork() => Chain("A1", "A1>B2", "A1>C3", "B2>C3").ShouldSatisfyAllConditions(
        chain => chain.Status.ShouldBe(SupersessionStatus.Superseded),
        chain => chain.Current.ShouldBe(["C3"]));

    [Fact]
    public void Two_parts_at_the_end_are_a_fork_and_both_are_named() => Chain("A1", "A1>B2", "A1>C3").ShouldSatisfyAllConditions(
        chain => chain.Status.ShouldBe(SupersessionStatus.Fork),
        chain => chain.Current.ShouldBe(["B2", "C3"]));

    [Theory]
    [InlineData("A1>B2,B2>A1")]
    [InlineData("A1>B2,B2>C3,C3>B2")]
    [InlineData("A1>B2,B2>C3,C3>A1")]
    public void A_circle_ends_and_names_no_current_part(string links) => Chain("A1", links.Split(',')).ShouldSatisfyAllConditions(
        chain => chain.Status.ShouldBe(SupersessionStatus.Cycle),
        chain => chain.Current.ShouldBeEmpty(),
        chain => chain.Links.Count.ShouldBe(links.Split(',').Length));

    [Fact]
    public void A_circle_with_one_way_out_is_reported_and_leads_out() => Chain("A1", "A1>B2", "B2>A1", "B2>C3").ShouldSatisfyAllConditions(
        chain => chain.Status.ShouldBe(SupersessionStatus.Cycle),
        chain => chain.Current.ShouldBe(["C3"]));

    private static SupersessionChain Chain(string number, params string[] links) =>
        SupersessionChain.Of(number, [.. links.Select(link => link.Split('>')).Select(ends => new SupersessionLink(ends[0], ends[1], ["ENCOMPASS"]))]);

    private static string Text(SupersessionLink link) => $"{link.Number}>{link.ReplacedBy}";
}
