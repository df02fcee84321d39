using Microsoft.Extensions.Options;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Tests.World;

public sealed class Supersession
{
    private readonly PartWorld _world = new(Options.Create(new WorldOptions { NobodyRate = 0, SupersededRate = 1 }));

    [Theory]
    [InlineData("WR55X")]
    [InlineData("5304")]
    [InlineData("DA97-1")]
    [InlineData("W10")]
    public void Replaced_by_and_replaces_agree(string prefix)
    {
        var followed = 0;
        for (var i = 0; i < 200; i++)
        {
            var number = prefix switch { "WR55X" => $"WR55X{21000 + i}", "5304" => $"5304{500000 + i}", "W10" => $"W{10_700_000 + i}", _ => $"DA97-{12000 + i / 2}{(i % 2 == 0 ? 'A' : 'B')}" };
            var part = _world.Find(number)[0];
            if (part.ReplacedBy is not { } next)
                continue;
            followed++;
            _world.Find(next)[0].Replaces.ShouldContain(part.Number);
            part.Discontinued.ShouldBeTrue();
        }

        followed.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Every_chain_ends_with_a_part_of_the_same_brand_and_kind()
    {
        var start = _world.Find("WR55X21000")[0];
        var part = start;
        for (var steps = 0; part.ReplacedBy is { } next; steps++)
        {
            steps.ShouldBeLessThan(4);
            part = _world.Find(next)[0];
        }

        (part.Brand, part.Kind.Name).ShouldBe((start.Brand, start.Kind.Name));
        part.Number.ShouldNotBe(start.Number);
    }

    [Fact]
    public void Cyc_numbers_go_round()
    {
        var seen = new List<string> { _world.Find("CYC10004")[0].Number };
        while (_world.Find(seen[^1])[0].ReplacedBy is { } next && !seen.Contains(next))
            seen.Add(next);

        seen.Count.ShouldBeGreaterThan(1);
        _world.Find(seen[^1])[0].ReplacedBy.ShouldBe(seen[0]);
    }

    [Fact]
    public void The_curated_parts_follow_their_old_numbers()
    {
        foreach (var old in (string[])["WR50X10027", "WR50X10034", "WR50X10055"])
            _world.Find(old)[0].ReplacedBy.ShouldBe("WR55X10025");
        _world.Find("W10295370")[0].ReplacedBy.ShouldBe("W10295370A");
    }
}
