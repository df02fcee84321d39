using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Deadlines;

public sealed class A_deadline_that_was_reached
{
    [Theory]
    [InlineData("Querying", 3, true)]
    [InlineData("Querying", 4, false)]
    [InlineData("Validating", 3, false)]
    public void Is_due_while_the_saga_has_not_gone_on(string state, int rowVersion, bool isDue) => Reached(3).IsDue(state, rowVersion).ShouldBe(isDue);

    [Theory]
    [InlineData("Querying", true)]
    [InlineData("Validating", false)]
    public void Of_an_older_release_is_due_in_its_state(string state, bool isDue) => Reached(null).IsDue(state, 7).ShouldBe(isDue);

    private static DeadlineReached Reached(int? rowVersion) =>
        new() { SessionId = Guid.NewGuid(), State = "Querying", DueAt = DateTimeOffset.UnixEpoch, RowVersion = rowVersion };
}
