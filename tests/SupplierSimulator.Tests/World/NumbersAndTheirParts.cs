using Microsoft.Extensions.Options;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Tests.World;

public sealed class NumbersAndTheirParts
{
    private readonly PartWorld _world = new(Options.Create(new WorldOptions { NobodyRate = 0 }));

    [Theory]
    [InlineData("WR55X20500", "GE", true)]
    [InlineData("W10500001", "Whirlpool", true)]
    [InlineData("WPW10500001", "Whirlpool", true)]
    [InlineData("WP3387747", "Whirlpool", true)]
    [InlineData("EDR4RXD1", "Whirlpool", true)]
    [InlineData("5304505209", "Frigidaire", true)]
    [InlineData("A00126401", "Frigidaire", true)]
    [InlineData("DA97-12650A", "Samsung", true)]
    [InlineData("ADQ73613401", "LG", true)]
    [InlineData("5231JA2006", "LG", false)]
    public void Shapes_tell_the_brand(string number, string brand, bool certain)
    {
        var shape = PartNumber.BrandsOf(PartNumber.ToKey(number)!);

        if (certain)
            shape.Select(one => one.Name).ShouldBe([brand]);
        _world.Find(number).Length.ShouldBe(1);
    }

    [Fact]
    public void Every_spelling_of_a_number_is_the_same_part()
    {
        var truth = _world.Find("WD12X271")[0];

        _world.Find("wd12x0271")[0].ShouldBeSameAs(truth);
        _world.Find(" WD-12X00271 ")[0].ShouldBeSameAs(truth);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("WR")]
    [InlineData("NODIGITS")]
    [InlineData("NONE12345")]
    [InlineData("none-99999")]
    public void Some_numbers_are_nobodys(string? number) => _world.Find(number).ShouldBeEmpty();

    [Fact]
    public void A_small_class_of_good_numbers_is_nobodys()
    {
        var world = new PartWorld(Options.Create(new WorldOptions()));

        var missing = Enumerable.Range(0, 4000).Count(i => world.Find($"WB44X{10000 + i}").Length == 0);

        missing.ShouldBeInRange(10, 90);
    }

    [Fact]
    public void Amb_numbers_are_two_brands()
    {
        for (var i = 0; i < 50; i++)
            _world.Find($"AMB{10000 + i}").Select(part => part.Brand.Name).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Only_plain_digits_are_shared_between_brands()
    {
        Enumerable.Range(0, 500).ShouldAllBe(i => _world.Find($"WR55X{20000 + i}").Length == 1);
        Enumerable.Range(0, 500).Count(i => _world.Find($"{120000 + i}").Length == 2).ShouldBeInRange(10, 100);
    }

    [Fact]
    public void The_true_record_is_sound()
    {
        foreach (var part in Enumerable.Range(0, 300).SelectMany(i => _world.Find($"W{10_600_000 + i * 7}")))
        {
            part.Upc.Length.ShouldBe(12);
            PartGenerator.CheckDigit(part.Upc[..11]).ShouldBe(part.Upc[11]);
            part.NetCost.ShouldBeLessThan(part.SellingPrice);
            part.SellingPrice.ShouldBeLessThan(part.ListPrice);
            part.WeightLb.ShouldBeGreaterThan(0);
            part.ProductSize.Concat(part.BoxSize).ShouldAllBe(side => side >= 0.05m && side <= 120);
            part.Models.ShouldNotBeEmpty();
            part.Description.ShouldContain(part.Number);
            part.Asin.Length.ShouldBe(10);
        }
    }

    [Fact]
    public void The_check_digit_is_that_of_the_rule() => PartGenerator.CheckDigit("629104150021").ShouldBe('3');
}
