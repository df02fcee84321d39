using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.SalesforceGateway.Tests.Hosting;

namespace PartsCatalog.SalesforceGateway.Tests.ReadCatalog;

public sealed class PublishedDocumentsTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    [Fact]
    public async Task Every_order_of_arrival_and_every_repetition_end_in_the_same_row()
    {
        RecordPublished[] Messages(PartKey part) =>
        [
            Tests.Messages.Published(part, 1, At(0)),
            Tests.Messages.Unchanged(part, 1, At(4)),
            Tests.Messages.Published(part, 2, At(2)),
            Tests.Messages.Published(part, 2, At(3), """{"restated":true}"""),
        ];
        var number = 40_000;
        foreach (var order in Permutations([0, 1, 2, 3]))
        {
            var part = new PartKey("GE", $"WR55X{number++}");
            var messages = Messages(part);

            foreach (var index in order.Concat(order.Take(2)))
                await fixture.StoreAsync(messages[index]);

            var row = await fixture.Database.ScalarAsync<string>(
                $"SELECT concat_ws(' ', version, stated_at AT TIME ZONE 'UTC', last_verified AT TIME ZONE 'UTC', convert_from(document, 'UTF8')) FROM documents WHERE number = '{part.Number}'");
            row.ShouldBe("""2 2026-01-12 15:00:00 2026-01-12 16:00:00 {"restated":true}""", $"in the order {string.Join(", ", order)}");
        }
    }

    private static DateTimeOffset At(int hours) => Tests.Messages.Noon.AddHours(hours);

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
