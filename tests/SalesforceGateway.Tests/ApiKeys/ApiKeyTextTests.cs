using PartsCatalog.SalesforceGateway.ApiKeys;

namespace PartsCatalog.SalesforceGateway.Tests.ApiKeys;

public sealed class ApiKeyTextTests
{
    [Fact]
    public void A_new_key_has_a_public_prefix_and_256_random_bits()
    {
        var parts = ApiKeyText.Create().Reveal().Split('_');

        parts.Length.ShouldBe(3);
        parts[0].ShouldBe("pck");
        parts[2].Length.ShouldBe(64);
        Convert.FromHexString(parts[2]).Length.ShouldBe(32);
        ApiKeyText.Create().Reveal().ShouldNotBe(ApiKeyText.Create().Reveal());
    }

    [Fact]
    public void A_key_matches_its_own_hash_alone()
    {
        var key = ApiKeyText.Create();
        ApiKeyText.TryParse(key.Reveal(), out var presented).ShouldBeTrue();

        presented!.Prefix.ShouldBe(key.Prefix);
        presented.Matches(key.Hash()).ShouldBeTrue();
        presented.Matches(ApiKeyText.Create().Hash()).ShouldBeFalse();
        presented.Matches([]).ShouldBeFalse();
    }

    [Fact]
    public void Written_into_a_log_it_shows_no_secret()
    {
        var key = ApiKeyText.Create();

        key.ToString().ShouldStartWith("pck_" + key.Prefix);
        key.ToString().ShouldNotContain(key.Reveal().Split('_')[2]);
    }

    [Theory]
    [InlineData("pck_dev_0123456789abcdef0123456789abcdef", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("pck_", false)]
    [InlineData("pck_dev", false)]
    [InlineData("pck_dev_", false)]
    [InlineData("pck_dev_short", false)]
    [InlineData("sk_dev_0123456789abcdef0123456789abcdef", false)]
    [InlineData("pck_DEV_0123456789abcdef0123456789abcdef", false)]
    [InlineData("pck_dev_0123456789abcdef0123456789abcde!", false)]
    [InlineData("pck_dev_0123456789abcdef0123456789abcdef_x", false)]
    public void Only_the_agreed_form_is_a_key(string? text, bool expected) => ApiKeyText.TryParse(text, out _).ShouldBe(expected);

    [Fact]
    public void A_text_of_any_length_is_refused_without_being_hashed() => ApiKeyText.TryParse("pck_dev_" + new string('a', 100_000), out _).ShouldBeFalse();
}
