using PartsCatalog.SupplierAdapter.AnswerCache;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.AnswerCache;

public class Answers_in_memory : AnswerStoreCompliance
{
    private readonly ManualClock _clock = new();
    private readonly MemoryAnswerStore _store;

    public Answers_in_memory() => _store = new MemoryAnswerStore(3, _clock);

    internal override IAnswerStore Store => _store;

    protected override Task PassAsync(TimeSpan time)
    {
        _clock.Advance(time);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Are_a_bounded_number_of_which_the_oldest_go_first()
    {
        var minute = TimeSpan.FromMinutes(1);
        foreach (var key in new[] { "a", "b", "c", "a", "d" })
        {
            await _store.SettleAsync([(key, key)], "one", minute, CancellationToken.None);
        }

        (await _store.ClaimAsync(["a", "b", "c", "d"], "two", minute, CancellationToken.None))!.Select(claim => claim.Answer).ShouldBe([null, "b", "c", "d"]);
    }
}
