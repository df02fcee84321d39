using System.Buffers.Binary;
using System.Text;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.ServiceDefaults.Messaging.Envelopes;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Envelopes;

public sealed class A_packed_body
{
    private static readonly byte[] Large = Encoding.UTF8.GetBytes($$"""{"text":"{{new string('x', 5000)}}"}""");

    [Fact]
    public void Is_opened_as_it_was()
    {
        var packed = PackedBody.Pack(Large);

        PackedBody.IsPacked(packed).ShouldBeTrue();
        packed.Length.ShouldBeLessThan(Large.Length / 10);
        PackedBody.Open(packed).ShouldBe(Large);
    }

    [Fact]
    public void Is_not_made_of_a_small_one()
    {
        var small = "{\"text\":\"short\"}"u8.ToArray();

        PackedBody.Pack(small).ShouldBeSameAs(small);
        PackedBody.Open(small).ShouldBeSameAs(small);
    }

    [Fact]
    public void That_claims_too_much_is_poison()
    {
        var packed = PackedBody.Pack(Large);
        BinaryPrimitives.WriteUInt32LittleEndian(packed.AsSpan(^4), 1u << 30);

        Should.Throw<PoisonMessageException>(() => PackedBody.Open(packed)).Message.ShouldContain("1073741824 bytes");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void That_claims_another_length_is_poison(int difference)
    {
        var packed = PackedBody.Pack(Large);
        BinaryPrimitives.WriteUInt32LittleEndian(packed.AsSpan(^4), (uint)(Large.Length + difference));

        Should.Throw<PoisonMessageException>(() => PackedBody.Open(packed));
    }

    [Fact]
    public void That_is_cut_is_poison() => Should.Throw<PoisonMessageException>(() => PackedBody.Open(PackedBody.Pack(Large)[..20]));
}
