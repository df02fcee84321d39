using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartsCatalog.SupplierSimulator.Tests.Reliable;

public sealed class WhenAuthenticating(Simulator simulator) : IClassFixture<Simulator>
{
    private const string Body = """{"partNumber":"WR55X10025"}""";

    [Theory]
    [InlineData("sim-user", "wrong", "sim-key")]
    [InlineData("sim-user", "sim-pass", "wrong")]
    [InlineData("sim-user", "sim-pass", "")]
    public async Task Wrong_basic_credentials_or_keys_are_refused(string user, string password, string key) =>
        (await simulator.PostAsync(Requests.Path, Body, ("Authorization", Simulator.Basic(user, password).ToString()), ("x-api-key", key))).Status.ShouldBe(401);

    [Theory]
    [InlineData(Requests.Path)]
    [InlineData("/ws/rest/ReliablePartsBoomiAPI/partSearch/v2/query")]
    public async Task A_good_signature_is_taken_with_or_without_the_prefix(string path) => (await SendSignedAsync("sim-hmac", path, 0)).Status.ShouldBe(200);

    [Theory]
    [InlineData("wrong", Requests.Path, 0)]
    [InlineData("sim-hmac", "/other/path", 0)]
    [InlineData("sim-hmac", Requests.Path, -301)]
    [InlineData("sim-hmac", Requests.Path, 301)]
    public async Task A_wrong_secret_or_path_or_time_is_refused(string secret, string path, int offset) => (await SendSignedAsync(secret, path, offset)).Status.ShouldBe(401);

    [Fact]
    public async Task A_signature_without_a_readable_time_is_refused() =>
        (await simulator.PostAsync(Requests.Path, Body, ("X-API-Key", "sim-key"), ("X-Signature", "00"), ("X-Timestamp", "yesterday"))).Status.ShouldBe(401);

    private Task<Answer> SendSignedAsync(string secret, string path, int offset)
    {
        var timestamp = simulator.Clock.GetUtcNow().AddSeconds(offset).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"POST:{path}:{timestamp}")));
        return simulator.PostAsync(Requests.Path, Body, ("X-API-Key", "sim-key"), ("X-Timestamp", timestamp), ("X-Signature", signature));
    }
}
