using System.Buffers.Text;
using System.Text;
using Microsoft.Extensions.Options;
using PartsCatalog.ServiceDefaults.Security;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Security;

public sealed class Internal_tokens
{
    private const string Key = "sim-key-sim-key-sim-key-sim-key-1";
    private const string OtherKey = "sim-key-sim-key-sim-key-sim-key-2";
    private readonly ManualClock _clock = new();

    [Fact]
    public void Carry_actor_and_role_to_their_audience()
    {
        var token = Tokens(Key).Issue("jane", Role.Steward, "catalog-builder");

        Tokens(Key).TryRead(token, "catalog-builder", out var read, out _).ShouldBeTrue();

        read!.Actor.ShouldBe("jane");
        read.Role.ShouldBe(Role.Steward);
    }

    [Fact]
    public void Are_for_one_service_only() => Refusal(Issue(), audience: "consensus").ShouldContain("not for 'consensus'");

    [Fact]
    public void Of_another_installation_are_refused() => Refusal(Tokens(OtherKey).Issue("jane", Role.Admin, "catalog-builder")).ShouldContain("not signed with the key");

    [Fact]
    public void Signed_with_the_key_before_are_still_accepted()
    {
        var token = Issue();

        Tokens(OtherKey, previous: Key).TryRead(token, "catalog-builder", out _, out _).ShouldBeTrue();
    }

    [Fact]
    public void That_were_changed_are_refused()
    {
        var token = Issue();
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.AsSpan(0, token.IndexOf('.'))));
        var forged = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload.Replace("Viewer", "Admin"))) + token[token.IndexOf('.')..];

        payload.ShouldContain("Viewer");
        Refusal(forged).ShouldContain("not signed with the key");
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData(".a")]
    [InlineData("no dots at all")]
    [InlineData("%%%.%%%")]
    public void That_are_none_are_refused(string text) => Refusal(text).ShouldContain("not signed");

    [Fact]
    public void Without_their_signature_are_refused() => Refusal(Issue().Split('.')[0] + ".").ShouldContain("not signed");

    [Fact]
    public void Too_long_to_be_ours_are_refused() => Refusal(new string('a', 5000) + ".b").ShouldContain("not signed");

    [Fact]
    public void Expire()
    {
        var token = Issue();
        _clock.Advance(TimeSpan.FromSeconds(60 + 31));

        Refusal(token).ShouldContain("expired");
    }

    [Fact]
    public void Are_accepted_within_the_skew_of_the_clocks()
    {
        var token = Issue();
        _clock.Advance(TimeSpan.FromSeconds(60 + 29));

        Tokens(Key).TryRead(token, "catalog-builder", out _, out _).ShouldBeTrue();
    }

    [Fact]
    public void From_the_future_are_refused()
    {
        var ahead = new ManualClock(_clock.GetUtcNow().AddSeconds(40));
        var token = new InternalTokens(Options.Create(new InternalOptions { SigningKey = Key }), ahead).Issue("jane", Role.Viewer, "catalog-builder");

        Refusal(token).ShouldContain("future");
    }

    [Fact]
    public void Cannot_be_made_without_a_key() =>
        Should.Throw<InvalidOperationException>(() => Tokens(null).Issue("jane", Role.Viewer, "x")).Message.ShouldContain("Internal:SigningKey");

    [Fact]
    public void Cannot_be_checked_without_a_key()
    {
        Tokens(null).TryRead(Issue(), "catalog-builder", out _, out var refusal).ShouldBeFalse();

        refusal.ShouldContain("Internal:SigningKey");
    }

    private string Issue() => Tokens(Key).Issue("jane", Role.Viewer, "catalog-builder");

    private string Refusal(string token, string audience = "catalog-builder")
    {
        Tokens(Key).TryRead(token, audience, out _, out var refusal).ShouldBeFalse();
        return refusal!;
    }

    private InternalTokens Tokens(string? key, string? previous = null) =>
        new(Options.Create(new InternalOptions { SigningKey = key, PreviousSigningKey = previous }), _clock);
}
