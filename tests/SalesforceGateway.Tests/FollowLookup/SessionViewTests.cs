using PartsCatalog.Contracts.Lookups;
using PartsCatalog.SalesforceGateway.AcceptLookup;
using PartsCatalog.SalesforceGateway.FollowLookup;

namespace PartsCatalog.SalesforceGateway.Tests.FollowLookup;

public sealed class SessionViewTests
{
    private static readonly Guid Id = Guid.Parse("01934f9e-5c1a-7c3e-9a4b-2f6d8e0b1c55");
    private static readonly AcceptedLookup Accepted = new()
    {
        SessionId = Id,
        PartNumber = "WR55X10025",
        Source = "API",
        Priority = "BATCH",
        RequestedAt = Messages.Noon,
    };

    private static readonly LookupSession Told = new()
    {
        SessionId = Id,
        PartNumber = "WR55X10025",
        RequestTimestamp = Messages.Noon,
        RequestSource = "API",
        Status = SessionStatus.InProgress,
        TotalSourcesQueried = 4,
        Timeline = [new TimelineEntry { At = Messages.Noon, Event = "REQUESTED" }],
    };

    [Theory]
    [InlineData(0, 1)]
    [InlineData(9, 1)]
    [InlineData(30, 6)]
    [InlineData(86_400, 60)]
    [InlineData(-5, 1)]
    public void The_longer_it_takes_the_more_seldom_it_is_to_be_asked_after(int seconds, int retryAfter) =>
        SessionView.Of(Id, new KnownLookup(Accepted, null, null, 0), null, Messages.Noon.AddSeconds(seconds))!.RetryAfterSeconds.ShouldBe(retryAfter);

    [Fact]
    public void Nobody_knows_it() => Of(Id, new KnownLookup(null, null, null, 0), null).ShouldBeNull();

    [Fact]
    public void Accepted_and_not_yet_with_the_orchestrator_it_is_pending()
    {
        var session = Of(Id, new KnownLookup(Accepted, null, null, 0), null)!;

        session.Status.ShouldBe(SessionStatus.Pending);
        session.RequestTimestamp.ShouldBe(Messages.Noon);
        session.RequestSource.ShouldBe("API");
        session.Priority.ShouldBe("BATCH");
        session.StatusUrl.ShouldBe($"/v1/lookup/{Id}");
        session.RecordUrl.ShouldBeNull();
        session.RetryAfterSeconds.ShouldBe(1);
    }

    [Fact]
    public void What_the_orchestrator_tells_is_passed_on()
    {
        var session = Of(Id, new KnownLookup(Accepted, null, null, 0), Told)!;

        session.Status.ShouldBe(SessionStatus.InProgress);
        session.TotalSourcesQueried.ShouldBe(4);
        session.Timeline.ShouldHaveSingleItem().Event.ShouldBe("REQUESTED");
        session.RetryAfterSeconds.ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Completed_but_not_readable_here_it_is_still_in_progress(int servedVersion)
    {
        var told = Told with { Status = SessionStatus.Completed, CompletionTimestamp = Messages.Noon, CatalogRecordId = Id, ProcessingTimeSeconds = 2 };

        var session = Of(Id, new KnownLookup(Accepted, Messages.Completed(Id, version: 2), null, servedVersion), told)!;

        session.Status.ShouldBe(SessionStatus.InProgress);
        session.CompletionTimestamp.ShouldBeNull();
        session.CatalogRecordId.ShouldBeNull();
        session.RecordUrl.ShouldBeNull();
        session.RetryAfterSeconds.ShouldBe(1);
    }

    [Fact]
    public void Completed_by_the_orchestrator_before_its_message_is_here_it_is_still_in_progress() =>
        Of(Id, new KnownLookup(Accepted, null, null, 7), Told with { Status = SessionStatus.Completed })!.Status.ShouldBe(SessionStatus.InProgress);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Completed_and_readable_it_says_so_with_the_address_of_the_record(int servedVersion)
    {
        var session = Of(Id, new KnownLookup(Accepted, Messages.Completed(Id, version: 2), null, servedVersion), null)!;

        session.Status.ShouldBe(SessionStatus.Completed);
        session.CatalogVersion.ShouldBe(2);
        session.CatalogRecordId.ShouldNotBeNull();
        session.CompletionTimestamp.ShouldNotBeNull();
        session.Manufacturer.ShouldBe("GE");
        session.SuccessfulSources.ShouldBe(3);
        session.TotalSourcesQueried.ShouldBe(4);
        session.FailedSources.ShouldBe(["MARCONE"]);
        session.RecordUrl.ShouldBe("/v1/catalog/lookup/WR55X10025?manufacturer=GE");
        session.RetryAfterSeconds.ShouldBeNull();
    }

    [Fact]
    public void The_gateways_own_end_stands_over_an_orchestrator_that_lags_behind() =>
        Of(Id, new KnownLookup(null, Messages.Completed(Id, version: 1), null, 1), Told)!.Status.ShouldBe(SessionStatus.Completed);

    [Fact]
    public void Failed_it_says_why_and_names_the_candidates()
    {
        var session = Of(Id, new KnownLookup(null, null, Messages.Ambiguous(Id), 0), null)!;

        session.Status.ShouldBe(SessionStatus.Failed);
        session.FailureReason.ShouldBe(LookupFailureReason.Ambiguous);
        session.FailureDetail.ShouldNotBeNullOrEmpty();
        session.Candidates.Count.ShouldBe(2);
        session.RecordUrl.ShouldBeNull();
        session.RetryAfterSeconds.ShouldBeNull();
    }

    [Fact]
    public void Failed_by_the_orchestrator_before_its_message_is_here_it_is_failed()
    {
        var session = Of(Id, new KnownLookup(Accepted, null, null, 0), Told with { Status = SessionStatus.Failed, FailureReason = LookupFailureReason.NotFound })!;

        session.Status.ShouldBe(SessionStatus.Failed);
        session.RetryAfterSeconds.ShouldBeNull();
    }

    private static LookupSession? Of(Guid sessionId, KnownLookup known, LookupSession? told) => SessionView.Of(sessionId, known, told, Messages.Noon);
}
