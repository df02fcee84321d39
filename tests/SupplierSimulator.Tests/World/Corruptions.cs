using Microsoft.Extensions.Options;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Tests.World;

public sealed class Corruptions
{
    private static readonly Supplier[] Suppliers = Enum.GetValues<Supplier>();

    [Fact]
    public void Every_failure_mode_occurs_and_is_named()
    {
        var found = Answers(new WorldOptions()).SelectMany(answer => answer.Corruptions).Select(one => one.How).ToHashSet();

        found.ShouldBe(["missing", "zero", "wrong_scale", "disagrees", "typo", "wrong_check_digit", "reversed"], ignoreOrder: true);
    }

    [Fact]
    public void Suppliers_lack_parts_but_never_all_of_them()
    {
        var options = Options.Create(new WorldOptions { NobodyRate = 0, EncompassLacks = 0.5, MarconeLacks = 0.5, ReliableLacks = 0.5, AmazonLacks = 0.5 });
        var (world, model) = (new PartWorld(options), new CorruptionModel(options));
        var parts = Enumerable.Range(0, 300).SelectMany(i => world.Find($"WB44X{21000 + i}")).ToList();

        parts.ShouldAllBe(part => Suppliers.Any(supplier => model.Has(supplier, part)));
        Suppliers.ShouldAllBe(supplier => parts.Any(part => !model.Has(supplier, part)));
    }

    [Fact]
    public void A_field_that_is_not_named_as_corrupted_is_the_truth()
    {
        foreach (var answer in Answers(new WorldOptions()))
        {
            var wrong = answer.Corruptions.Select(one => one.Attribute).ToHashSet();
            var truth = answer.Truth;
            if (!wrong.Contains("msrp"))
                answer.ListPrice.ShouldBe(truth.ListPrice);
            if (!wrong.Contains("weight_lbs"))
                answer.WeightLb.ShouldBe(truth.WeightLb);
            if (!wrong.Contains("upc_ean_gtin"))
                answer.Upc.ShouldBe(truth.Upc);
            if (!wrong.Contains("discontinued"))
                answer.Discontinued.ShouldBe(truth.Discontinued);
            if (!wrong.Contains("part_title"))
                (answer.Title, answer.Abbreviated).ShouldBe((truth.Title, truth.Abbreviated));
            if (!wrong.Contains("compatible_models"))
                answer.Models.ShouldBe(truth.Models);
        }
    }

    [Fact]
    public void All_rates_at_zero_make_a_world_without_errors()
    {
        var none = new WorldOptions
        {
            NobodyRate = 0,
            EncompassLacks = 0,
            MarconeLacks = 0,
            ReliableLacks = 0,
            AmazonLacks = 0,
            WrongPriceRate = 0,
            ZeroWeightRate = 0,
            WrongScaleRate = 0,
            TypoRate = 0,
            MissingFieldRate = 0,
            MarkupRate = 0,
            WrongUpcRate = 0,
            WrongDiscontinuedRate = 0,
            OtherPaddingRate = 0,
        };

        Answers(none).SelectMany(answer => answer.Corruptions).ShouldBeEmpty();
    }

    private static List<SupplierAnswer> Answers(WorldOptions settings)
    {
        var options = Options.Create(settings);
        var (world, model) = (new PartWorld(options), new CorruptionModel(options));
        return [.. Enumerable.Range(0, 400).SelectMany(i => world.Find($"WE11X{10000 + i}")).SelectMany(part => Suppliers.Select(supplier => model.Derive(supplier, part))).OfType<SupplierAnswer>()];
    }
}
