namespace PartsCatalog.SupplierSimulator.Tests.Marcone;

public sealed class WhenTheTokenIsWrong : IDisposable
{
    private readonly Simulator _simulator = new();

    public void Dispose() => _simulator.Dispose();

    [Theory]
    [InlineData("sim-client", "wrong", "client_credentials", 401)]
    [InlineData("other", "sim-secret", "client_credentials", 401)]
    [InlineData("sim-client", "sim-secret", "password", 400)]
    public async Task None_is_given_for_wrong_credentials_or_grants(string client, string secret, string grant, int status) =>
        (await _simulator.MarconeTokenAsync(client, secret, grant)).Status.ShouldBe(status);

    [Fact]
    public async Task It_is_told_to_live_1199_seconds() =>
        (await _simulator.MarconeTokenAsync("sim-client", "sim-secret", "client_credentials")).Json.GetProperty("expires_in").GetInt32().ShouldBe(1199);

    [Fact]
    public async Task An_expired_one_is_refused_and_a_new_one_taken()
    {
        var token = await _simulator.MarconeTokenAsync();
        (await _simulator.MarconeAsync("WR55X10025", token: token)).Status.ShouldBe(200);

        _simulator.Clock.Advance(TimeSpan.FromSeconds(1200));

        (await _simulator.MarconeAsync("WR55X10025", token: token)).Status.ShouldBe(401);
        (await _simulator.MarconeAsync("WR55X10025")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_unknown_or_missing_one_is_refused()
    {
        (await _simulator.MarconeAsync("WR55X10025", token: "made-up")).Status.ShouldBe(401);
        (await _simulator.PostAsync("/marcone/parts/lookup", """{"custNo":12345,"partNumber":"WR55X10025"}""")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task All_can_be_forgotten_by_a_switch()
    {
        var token = await _simulator.MarconeTokenAsync();

        (await _simulator.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/_sim/tokens"))).Status.ShouldBe(204);

        (await _simulator.MarconeAsync("WR55X10025", token: token)).Status.ShouldBe(401);
    }
}
