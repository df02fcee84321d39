using PartsCatalog.Consensus.LearnTrust;
using PartsCatalog.Consensus.Tests.Hosting;

namespace PartsCatalog.Consensus.Tests.LearnTrust;

public sealed class Evidence_of_a_part(ConsensusFixture fixture)
{
    [Fact]
    public async Task Is_the_lookup_that_was_asked_last_though_another_was_settled_after_it()
    {
        var number = fixture.NewNumber();
        var older = Commands.Resolve(number, claims: [("ENCOMPASS", "color", "white")]);
        var newer = Commands.Resolve(number, claims: [("ENCOMPASS", "color", "black")]);
        await fixture.SettleAsync(newer);
        await fixture.SettleAsync(older);

        var parts = await new EvidenceReader(fixture.Database.DataSource).ReadAsync(100_000, TestContext.Current.CancellationToken);

        parts.Single(part => part.Question.PartNumber == number).Question.SessionId.ShouldBe(newer.SessionId);
    }
}
