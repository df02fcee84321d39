namespace PartsCatalog.SupplierSimulator.Tests.Amazon;

public sealed class WhenTheCreatorsTokenIsWrong : IDisposable
{
    private const string Search = """{"partnerTag":"sim-20","keywords":"WR55X10025"}""";
    private readonly Simulator _simulator = new();

    public void Dispose() => _simulator.Dispose();

    [Theory]
    [InlineData("wrong", "creatorsapi::default", 401, "invalid_client")]
    [InlineData("sim-secret", "profile", 400, "invalid_scope")]
    public async Task None_is_given_for_a_wrong_secret_or_scope(string secret, string scope, int status, string error)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "sim-client", ["client_secret"] = secret, ["scope"] = scope });

        var answer = await _simulator.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/amazon/auth/o2/token") { Content = form });

        answer.Status.ShouldBe(status);
        answer.Json.GetProperty("error").GetString().ShouldBe(error);
    }

    [Fact]
    public async Task An_expired_one_is_told_apart_from_an_unknown_one()
    {
        var token = await _simulator.CreatorsTokenAsync();
        _simulator.Clock.Advance(TimeSpan.FromSeconds(3601));

        var expired = await _simulator.PostAsync("/amazon/catalog/v1/searchItems", Search, ("Authorization", $"Bearer {token}"), ("x-marketplace", "www.amazon.com"));
        var unknown = await _simulator.PostAsync("/amazon/catalog/v1/searchItems", Search, ("Authorization", "Bearer made-up"), ("x-marketplace", "www.amazon.com"));

        (expired.Status, expired.Json.GetProperty("reason").GetString()).ShouldBe((401, "TokenExpired"));
        (unknown.Status, unknown.Json.GetProperty("reason").GetString()).ShouldBe((401, "InvalidToken"));
    }

    [Fact]
    public async Task A_good_one_without_its_marketplace_is_refused() =>
        (await _simulator.PostAsync("/amazon/catalog/v1/searchItems", Search, ("Authorization", $"Bearer {await _simulator.CreatorsTokenAsync()}"))).Status.ShouldBe(400);
}
