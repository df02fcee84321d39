using PartsCatalog.Consensus.Engine.Canonical;

namespace PartsCatalog.Consensus.Engine.Tests.Canonical;

public sealed class Similar_texts
{
    [Theory]
    [InlineData("stainless steel", "stainles steel")]
    [InlineData("defrost system", "defrost systems")]
    [InlineData("evaporator fan motor", "fan motor evaporator")]
    public void Say_the_same(string one, string other)
    {
        TextSimilarity.AreSimilar(one, other).ShouldBeTrue();
        TextSimilarity.AreSimilar(other, one).ShouldBeTrue();
    }

    [Theory]
    [InlineData("bearing 6203", "bearing 6204")]
    [InlineData("white", "black")]
    [InlineData("inlet valve", "outlet valve")]
    [InlineData("left door hinge", "right door hinge")]
    [InlineData("pack of filters", "pack of filters 3")]
    public void Do_not(string one, string other)
    {
        TextSimilarity.AreSimilar(one, other).ShouldBeFalse();
        TextSimilarity.AreSimilar(other, one).ShouldBeFalse();
    }
}
