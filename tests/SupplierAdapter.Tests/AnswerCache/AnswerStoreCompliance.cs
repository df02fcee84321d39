using PartsCatalog.SupplierAdapter.AnswerCache;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.AnswerCache;

/// <summary>What every store of answers promises.</summary>
public abstract class AnswerStoreCompliance
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly CancellationToken None = CancellationToken.None;

    internal abstract IAnswerStore Store { get; }

    /// <summary>Lets so much time pass, by the store's clock.</summary>
    protected abstract Task PassAsync(TimeSpan time);

    private async Task<IReadOnlyList<AnswerClaim>> ClaimAsync(string owner, TimeSpan lease, params string[] keys) =>
        (await Store.ClaimAsync(keys, owner, lease, None)).ShouldNotBeNull();

    [Fact]
    public async Task One_of_those_who_claim_a_key_gets_it()
    {
        (await ClaimAsync("one", Minute, "a", "b")).ShouldBe([AnswerClaim.Mine, AnswerClaim.Mine]);
        (await ClaimAsync("two", Minute, "b", "c")).ShouldBe([AnswerClaim.Asking, AnswerClaim.Mine]);
    }

    [Fact]
    public async Task An_answer_is_there_for_all_once_it_is_settled()
    {
        await ClaimAsync("one", Minute, "a", "b");
        (await Store.SettleAsync([("a", "{\"ä\":1}"), ("b", null)], "one", Minute, None)).ShouldBeTrue();
        (await ClaimAsync("two", Minute, "a", "b")).ShouldBe([new AnswerClaim("{\"ä\":1}", false), AnswerClaim.Mine]);
    }

    [Fact]
    public async Task Only_the_owner_ends_a_claim()
    {
        await ClaimAsync("one", Minute, "a");
        await Store.SettleAsync([("a", null)], "two", Minute, None);
        (await ClaimAsync("two", Minute, "a")).ShouldBe([AnswerClaim.Asking]);
    }

    [Fact]
    public async Task Claims_and_answers_end_with_their_time()
    {
        var short_ = TimeSpan.FromMilliseconds(50);
        await ClaimAsync("one", short_, "a");
        await Store.SettleAsync([("b", "{}")], "one", short_, None);
        await PassAsync(short_ * 2);
        foreach (var key in new[] { "a", "b" })
        {
            await Eventually.Async(async () => (await ClaimAsync("two", Minute, key))[0].IsMine);
        }
    }

    [Fact]
    public async Task A_newer_answer_takes_the_place_of_the_older()
    {
        await Store.SettleAsync([("a", "1")], "one", Minute, None);
        await Store.SettleAsync([("a", "2")], "two", Minute, None);
        (await ClaimAsync("three", Minute, "a")).ShouldBe([new AnswerClaim("2", false)]);
    }
}
