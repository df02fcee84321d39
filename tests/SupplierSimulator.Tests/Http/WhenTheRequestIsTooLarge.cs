namespace PartsCatalog.SupplierSimulator.Tests.Http;

public sealed class WhenTheRequestIsTooLarge(Simulator simulator) : IClassFixture<Simulator>
{
    [Fact]
    public async Task It_is_refused_and_the_simulator_goes_on()
    {
        (await simulator.EncompassAsync(new string('1', 300_000))).Status.ShouldBe(413);
        (await simulator.EncompassAsync("WR55X10025")).Status.ShouldBe(200);
    }
}
